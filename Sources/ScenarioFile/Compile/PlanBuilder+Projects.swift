import CallCenter
import JSONText

extension PlanBuilder {
  /// Projects and roles are words of reports; all that can be wrong with them is their names.
  mutating func enterProjectsAndRoles() {
    for (index, project) in scenario.projects.enumerated() {
      projectNames.enter(project.name, as: ID(index), at: node(project.place, "name"), &context.log)
    }
    roleNames.enter(RoleEntry.builtIn, as: ID(0), at: tree.root, &context.log)
    for (index, role) in scenario.roles.enumerated() {
      roleNames.enter(role.name, as: ID(index + 1), at: node(role.place, "name"), &context.log)
      checkProjects(role.projects, at: node(role.place, "projects"))
    }
  }

  /// Looks up the project of something that belongs to one.
  mutating func checkProject(_ name: String?, at place: JSONNode) {
    guard let name else { return }
    _ = projectNames.find(name, at: place, &context.log)
  }

  /// Looks up a list of projects.
  mutating func checkProjects(_ names: [String], at list: JSONNode) {
    for (index, name) in names.enumerated() {
      let element = list.count == names.count ? list.element(index) : nil
      checkProject(name, at: element ?? list)
    }
  }

  /// Looks up an operator's role.
  mutating func checkRole(of entry: OperatorEntry) {
    guard let role = entry.role else { return }
    _ = roleNames.find(role, at: node(entry.place, "role"), &context.log)
  }
}
