global using Autograd.OperatorCalls;
