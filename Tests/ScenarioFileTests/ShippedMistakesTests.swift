import Foundation
import JSONText
import ScenarioFile
import Testing

/// The scenarios under `Scenarios/invalid`, each with the exact text that a reader of it sees beside it.
let shippedMistakes: [String] = {
  let folder = packageFolder.appendingPathComponent("Scenarios/invalid")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
}()

@Suite("Shipped mistakes")
struct ShippedMistakesTests {
  @Test("there are at least fifteen, each with what is said about it")
  func complete() throws {
    #expect(shippedMistakes.count >= 15)
    let folder = packageFolder.appendingPathComponent("Scenarios/invalid")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let texts = names.filter { $0.hasSuffix(".expected.txt") }
    #expect(texts.map { $0.dropLast(13) }.sorted() == shippedMistakes.map { $0[...] })
  }

  @Test("each is told about in exactly the words beside it", arguments: shippedMistakes)
  func said(name: String) throws {
    let folder = packageFolder.appendingPathComponent("Scenarios/invalid")
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
    let neighbours = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
    let files = try neighbours.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
    let outcome = read(
      bytes: bytes, fileName: name + ".json", files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
    let rendered = outcome.log.rendered()
    let expected = folder.appendingPathComponent(name + ".expected.txt")
    #expect(rendered == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
    #expect(outcome.plan == nil || name == "suspicious")
  }
}
