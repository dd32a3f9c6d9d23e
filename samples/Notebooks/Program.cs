using Autograd.Notebooks;

return CommandLine.Run(args);
