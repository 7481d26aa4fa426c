using ChatOps.DefinitionCompiler;

return Commands.Run(args, Console.Out, Console.Error);
