/** Says on stdout what memory the process has taken at most. */
exports.reportRun = () => process.stdout.write(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
