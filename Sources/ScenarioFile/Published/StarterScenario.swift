import JSONText

/// The scenario that `callfloor new` writes: small, complete, and read without a warning.
public enum StarterScenario {
  /// The name that it has unless another is given.
  public static let name = "Two seniors and a trainee"

  /// The file's text with a name of the user's choice, which may hold any character.
  public static func text(name: String = StarterScenario.name) -> String {
    head + JSON.string(name).text(.compact) + rest
  }

  private static let head = "{\n  \"name\": "

  private static let rest = """
    ,
      "description": "A working day of a small support line. Change the trainee's priority and run again.",
      "start": "09:00",
      "duration": "8h",
      "queues": [
        { "name": "Support", "script": "Greeting", "serviceLevel": { "within": "20s", "target": 0.8 } }
      ],
      "scripts": [
        { "name": "Greeting", "steps": [ { "play": "8s" } ] }
      ],
      "operators": [
        { "name": "Anna Petrova", "email": "anna@example.com", "queues": { "Support": 3 } },
        { "name": "Boris Sokolov", "email": "boris@example.com", "queues": { "Support": 3 } },
        { "name": "Vera Kim (trainee)", "email": "vera@example.com", "queues": { "Support": 1 } }
      ],
      "inbound": [
        {
          "queue": "Support",
          "arrivals": { "perHour": 30 },
          "talk": { "exponential": { "mean": "4m" } },
          "patience": { "exponential": { "mean": "3m" } }
        }
      ]
    }

    """
}
