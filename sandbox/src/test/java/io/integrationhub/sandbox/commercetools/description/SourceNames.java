package io.integrationhub.sandbox.commercetools.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that the code of the stand-in has as literals, also in parts: {@code "Customer" + role + "AddressAdded"}
 * are the names that begin and end so.
 */
final class SourceNames {

    private static final Pattern LITERALS =
            Pattern.compile("\"[A-Za-z]+\"(?:\\s*\\+\\s*\\w+\\s*\\+\\s*\"[A-Za-z]+\")*");

    private final Set<String> whole = new HashSet<>();
    private final Set<Pattern> inParts = new HashSet<>();

    static SourceNames of(Path folder) {
        SourceNames names = new SourceNames();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                names.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void add(String source) {
        Matcher matcher = LITERALS.matcher(source);
        while (matcher.find()) {
            String literal = matcher.group();
            if (literal.contains("+")) {
                String regex = literal.replaceAll("\"\\s*\\+\\s*\\w+\\s*\\+\\s*\"", "[A-Za-z]+")
                        .replace("\"", "");
                inParts.add(Pattern.compile(regex));
            } else {
                whole.add(literal.replace("\"", ""));
            }
        }
    }

    /** Those of the names that the code has. */
    Set<String> among(Collection<String> names) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            if (whole.contains(name)
                    || inParts.stream().anyMatch(part -> part.matcher(name).matches())) {
                found.add(name);
            }
        }
        return found;
    }
}
