import JSONText

extension Formats {
  static let project = ObjectFormat<ProjectEntry>(
    "project", "A department's boundary around queues, autodials and operators.",
    [.required("name", \.name, name, "The name.")])

  static let role = ObjectFormat<RoleEntry>(
    "role", "Named access rights: what a viewer may see in a report. Never a routing effect.",
    [
      .required("name", \.name, name, "The name."),
      .required("permissions", \.permissions, text.list().unique(), "What it permits, in words of your own."),
      .optional("projects", \.projects, names, "The projects that it is bound to."),
    ])
}
