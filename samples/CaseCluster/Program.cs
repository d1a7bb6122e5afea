using CaseCluster;
using CaseService;

return await ServiceProgram.Run(args, ClusterHost.AddTo);
