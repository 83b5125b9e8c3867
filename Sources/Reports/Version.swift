/// The version of this tool, as results and `--version` print it.
public let toolVersion = "0.1.0"
