// The namespace has the name of a class in Autograd.
extern alias calls;

global using calls::Autograd.Operators;
