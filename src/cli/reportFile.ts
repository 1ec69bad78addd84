/** The file of the report in a folder of results. */
export const REPORT_FILE = "report.html";
