package eu.cordee.gateway.framing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that two readers may read differently, by what is wrong with them. */
final class Corpus {
  static final String GOOD = "GET /api/registry/echo HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private Corpus() {}

  static Map<String, String> hostile() {
    Map<String, String> corpus = new LinkedHashMap<>();
    corpus.put(
        "length and chunked",
        post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    corpus.put(
        "chunked and length",
        post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
    corpus.put("two equal lengths", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"));
    corpus.put("two different lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{} "));
    corpus.put("list of lengths", post("Content-Length: 2, 2\r\n", "{}"));
    corpus.put("signed length", post("Content-Length: +2\r\n", "{}"));
    corpus.put("negative length", post("Content-Length: -2\r\n", "{}"));
    corpus.put("hexadecimal length", post("Content-Length: 0x2\r\n", "{}"));
    corpus.put("empty length", post("Content-Length:\r\n", ""));
    corpus.put("length beyond numbers", post("Content-Length: 99999999999999999999\r\n", ""));
    corpus.put("identity encoding", post("Transfer-Encoding: identity\r\n", ""));
    corpus.put("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"));
    corpus.put(
        "chunked twice",
        post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    corpus.put(
        "chunked with vertical tab", post("Transfer-Encoding: \u000bchunked\r\n", "0\r\n\r\n"));
    corpus.put("quoted chunked", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"));
    corpus.put("space before colon", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"));
    corpus.put("folded header", post("X-Any: a\r\n b\r\nContent-Length: 0\r\n", ""));
    corpus.put("folded encoding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"));
    corpus.put("first line folded", "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n");
    corpus.put("bare line feed", "GET / HTTP/1.1\nHost: localhost\n\n");
    corpus.put("bare line feed in headers", "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n");
    corpus.put("bare carriage return", "GET / HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n");
    corpus.put("NUL in value", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n");
    corpus.put("NUL in name", "GET / HTTP/1.1\r\nHost: localhost\r\nX\0: b\r\n\r\n");
    corpus.put("control character", "GET / HTTP/1.1\r\nHost: localhost\r\nX: \u0007\r\n\r\n");
    corpus.put("nameless header", "GET / HTTP/1.1\r\nHost: localhost\r\n: b\r\n\r\n");
    corpus.put("line without colon", "GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n");
    corpus.put("two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n");
    corpus.put("no host", "GET / HTTP/1.1\r\n\r\n");
    corpus.put("empty host", "GET / HTTP/1.1\r\nHost: \r\n\r\n");
    corpus.put("absolute target", "GET http://elsewhere/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put("authority target", "CONNECT elsewhere:443 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put("asterisk target", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put("raw byte in target", "GET /\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put("tab in request line", "GET\t/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put("two spaces", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put("HTTP/0.9", "GET /\r\n\r\n");
    corpus.put("HTTP/1.0", "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
    corpus.put("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    corpus.put("TLS", "\u0016\u0003\u0001\u0002\u0000");
    corpus.put("empty line first", "\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    corpus.put(
        "chunk extension", post("Transfer-Encoding: chunked\r\n", "2;a=b\r\n{}\r\n0\r\n\r\n"));
    corpus.put(
        "signed chunk size", post("Transfer-Encoding: chunked\r\n", "+2\r\n{}\r\n0\r\n\r\n"));
    corpus.put(
        "huge chunk size", post("Transfer-Encoding: chunked\r\n", "fffffffff\r\n{}\r\n0\r\n\r\n"));
    corpus.put(
        "chunk ended by line feed", post("Transfer-Encoding: chunked\r\n", "2\n{}\r\n0\r\n\r\n"));
    corpus.put(
        "chunk longer than said", post("Transfer-Encoding: chunked\r\n", "2\r\n{}}\r\n0\r\n\r\n"));
    corpus.put("trailer", post("Transfer-Encoding: chunked\r\n", "0\r\nHost: elsewhere\r\n\r\n"));
    corpus.put("endless header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000));
    return corpus;
  }

  private static String post(String headers, String body) {
    return "POST /api/registry/echo HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
  }
}
