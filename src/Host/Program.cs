using ThongSuot.Host;

return await CommandLine.Root().Parse(args).InvokeAsync();
