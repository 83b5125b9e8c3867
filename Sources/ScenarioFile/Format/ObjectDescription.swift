import JSONText

/// What the format says about one kind of object, for the schema and the reference.
struct ObjectDescription: Sendable {
  /// One key.
  struct Key: Sendable {
    let key: String
    let isRequired: Bool
    /// With description and default.
    let schema: JSON
  }

  let name: String
  let definitionName: String
  let doc: String
  let definition: JSON
  let keys: [Key]
}

extension Formats {
  /// Every kind of object of the format, the scenario first, the parts of a part after it.
  static let objects: [ObjectDescription] = [
    scenario.description, queue.description, serviceLevel.description, formulaPart.description,
    maxWaitObject.description, comfort.description, transferPart.description, script.description, stepPart.description,
    menuChoice.description, callback.description, autodial.description, contactFile.description, outcomes.description,
    outcomeObject.description, detection.description, nuisance.description, pacingPart.description, ratio.description,
    predictive.description, differenceTarget.description, abandonTarget.description, redial.description,
    redialRules.description, agedRedial.description, redialRuleObject.description, operatorEntry.description,
    assignment.description, operatorBreak.description, poolCurve.description, group.description, project.description,
    role.description, overrides.description, profile.description, softphoneProfile.description, manual.description,
    manualOperatorsPart.description, source.description, arrivalsPart.description, intervalPart.description,
    ratePoint.description, dayArrivals.description, callEntry.description, ownBusyness.description,
    gammaFactor.description, balkPart.description, retry.description, sharedBusyness.description, trunkPart.description,
    periodEnds.description, bound.description, hyperexponential.description, branch.description, empirical.description,
    shifted.description, truncated.description, component.description,
  ]
}
