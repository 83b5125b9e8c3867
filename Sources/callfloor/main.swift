import CommandLineTool
import Foundation

let tool = Tool(console: StandardConsole(), files: DiskFiles())
exit(tool.run(CommandLine.arguments.dropFirst()).rawValue)
