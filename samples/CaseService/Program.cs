using CaseService;

return await ServiceProgram.Run(args);
