using Autograd;

DoctorReport report = Torch.Doctor();
Console.WriteLine(report);
return report.Failure is null ? 0 : 1;
