import Foundation

/// A JSON value, read and written by Foundation, so that the tool's own reader and writer do not judge themselves.
enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  /// The value as one line of JSON, keys in alphabetical order.
  var written: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  subscript(name: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields[name]
  }

  /// The value at a path such as `queues.0.wait.all.mean`; numbers select from lists.
  subscript(path path: String) -> JSON? {
    path.split(separator: ".").reduce(self as JSON?) { node, step in
      switch node {
      case .object(let fields): fields[String(step)]
      case .list(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
      case .null, .bool, .number, .text, nil: nil
      }
    }
  }

  var number: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  var string: String? {
    guard case .text(let value) = self else { return nil }
    return value
  }

  var items: [JSON] {
    guard case .list(let values) = self else { return [] }
    return values
  }

  var numbers: [Double] { items.compactMap(\.number) }

  var fields: [String: JSON] {
    guard case .object(let values) = self else { return [:] }
    return values
  }
}

extension JSON: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([String: JSON].self) {
      self = .object(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .bool(try container.decode(Bool.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let fields): try container.encode(fields)
    }
  }
}

extension JSON: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral
{
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
