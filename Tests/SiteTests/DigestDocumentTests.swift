import Foundation
import Model
import Testing

@testable import Site

@Suite("digest.json") struct DigestDocumentTests {
  /// Checks a value against the part of JSON Schema that ours uses; says where it fails.
  private func check(_ value: Any, _ schema: [String: Any], _ defs: [String: Any], at path: String)
    -> [String]
  {
    var schema = schema
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last,
      let target = defs[String(name)] as? [String: Any]
    {
      schema = target
    }
    var faults: [String] = []
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { isOf(value, $0) }) { faults.append("\(path) is no \(types)") }
    if let constant = schema["const"] as? Int, value as? Int != constant {
      faults.append("\(path) is not \(constant)")
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
      faults.append("\(path) is none of \(values)")
    }
    if let object = value as? [String: Any], let properties = schema["properties"] as? [String: Any] {
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        faults.append("\(path).\(name) is missing")
      }
      for (name, member) in object {
        guard let inner = properties[name] as? [String: Any] else {
          faults.append("\(path).\(name) is not known")
          continue
        }
        faults += check(member, inner, defs, at: "\(path).\(name)")
      }
    }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (place, item) in array.enumerated() { faults += check(item, items, defs, at: "\(path)[\(place)]") }
    }
    return faults
  }

  private func isOf(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": value is Int
    case "number": value is Double || value is Int
    case "null": value is NSNull
    default: false
    }
  }

  private func object(_ text: String?) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data((text ?? "").utf8)) as? [String: Any])
  }

  @Test("The data follows its own schema, of both editions and of none", arguments: [0, 1, 2])
  func schema(editions: Int) throws {
    var room = try sampleWeek(baseURL: "https://example.org/")
    room.editions = Array(room.editions.prefix(editions))
    let files = try room.site()
    let schema = try object(files["digest.schema.json"])
    let document = try object(files["digest.json"])
    #expect(check(document, schema, try #require(schema["$defs"] as? [String: Any]), at: "digest") == [])
    #expect((document["stories"] as? [Any])?.count == (editions == 0 ? 0 : 1))
  }

  @Test("Every span is where the sentence stands in the article's file")
  func spans() throws {
    var room = try sampleWeek()
    room.editions.removeLast()
    let document = try object(try room.site()["digest.json"])
    let story = try #require((document["stories"] as? [[String: Any]])?.first)
    let summary = try #require(story["summary"] as? [[String: Any]])
    #expect(summary.count == 2)
    for sentence in summary {
      let path = try #require(sentence["article"] as? String)
      let article = try #require(room.articles.first { $0.article.path == path })
      let file = Array(article.article.blocks.map(\.text).joined(separator: "\n\n").utf8)
      let span = try #require(sentence["span"] as? [String: Int])
      let text = String(decoding: file[(span["start"] ?? 0)..<(span["end"] ?? 0)], as: UTF8.self)
      #expect(text == sentence["text"] as? String)
    }
    #expect(summary[0]["reportedBy"] as? [String] == ["north-wire/flood.txt", "harbour-post/flood.md"])
    #expect(summary.map { $0["new"] as? Bool } == [false, true])
    let articles = try #require(story["articles"] as? [[String: Any]])
    #expect(articles.map { $0["copyOf"] as? String } == [nil, "north-wire/flood.txt", nil])
    #expect(story["independentReports"] as? Int == 2)
  }
}
