package io.integrationhub.sandbox.commercetools.query;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sequence of tokens of a predicate. */
final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<string>\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*\")|(?<number>-?\\d+(?:\\.\\d+)?)"
                    + "|(?<quoted>`[^`]+`)|:(?<variable>[A-Za-z0-9_-]+)|(?<name>[A-Za-z_][A-Za-z0-9_-]*)"
                    + "|(?<symbol><>|!=|<=|>=|=|<|>|\\(|\\)|,|\\.))");

    private final String source;
    private final List<Token> tokens;
    private int next;

    private Tokens(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    static Tokens of(String predicate) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(predicate);
        int position = 0;
        String trimmed = predicate.stripTrailing();
        while (position < trimmed.length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw malformed(predicate, "unexpected character at " + position);
            }
            tokens.add(token(matcher, position));
            position = matcher.end();
        }
        tokens.add(new Token(Token.Type.END, "", position));
        return new Tokens(predicate, tokens);
    }

    private static Token token(Matcher matcher, int position) {
        if (matcher.group("string") != null) {
            String text = matcher.group("string");
            String inner = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
            return new Token(Token.Type.STRING, inner, position);
        }
        if (matcher.group("number") != null) {
            return new Token(Token.Type.NUMBER, matcher.group("number"), position);
        }
        if (matcher.group("quoted") != null) {
            return new Token(Token.Type.QUOTED_NAME, matcher.group("quoted").replace("`", ""), position);
        }
        if (matcher.group("variable") != null) {
            return new Token(Token.Type.VARIABLE, matcher.group("variable"), position);
        }
        if (matcher.group("name") != null) {
            return new Token(Token.Type.NAME, matcher.group("name"), position);
        }
        return new Token(Token.Type.SYMBOL, matcher.group("symbol"), position);
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (next < tokens.size() - 1) {
            next++;
        }
        return token;
    }

    boolean takeIf(String expected) {
        if (peek().is(expected)) {
            take();
            return true;
        }
        return false;
    }

    void expect(String expected) {
        if (!takeIf(expected)) {
            throw malformed("'" + expected + "' expected at " + peek().position());
        }
    }

    ApiError malformed(String reason) {
        return malformed(source, reason);
    }

    private static ApiError malformed(String predicate, String reason) {
        return ApiError.invalidInput("Malformed parameter: where: " + reason + " in '" + predicate + "'");
    }
}
