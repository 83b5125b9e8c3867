import CommandLineTool
import Foundation

let machine = ThisMachine(program: Bundle.main.executablePath)
let tool = Tool(console: StandardConsole(), files: DiskFiles(), machine: machine)
exit(tool.run(CommandLine.arguments.dropFirst()).rawValue)
