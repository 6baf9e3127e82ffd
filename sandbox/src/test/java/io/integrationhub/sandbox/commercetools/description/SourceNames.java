package io.integrationhub.sandbox.commercetools.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that the code of the stand-in has as literals, whole or in parts: {@code prefix + role + "AddressAdded"} is
 * {@code CustomerBillingAddressAdded} if {@code Customer} and {@code Billing} are literals elsewhere.
 */
final class SourceNames {

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z_]+)\"");

    /** Too short to tell which name it ends. */
    private static final String AMBIGUOUS = "Set";

    private final Set<String> literals = new HashSet<>();

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
        LITERAL.matcher(source).results().map(found -> found.group(1)).forEach(literals::add);
    }

    /** Those of the names that the code has. */
    Set<String> among(Collection<String> names) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            if (literals.contains(name) || isComposed(name, names)) {
                found.add(name);
            }
        }
        return found;
    }

    /** Whether the name consists of literals, the last of which is no name of its own. */
    private boolean isComposed(String name, Collection<String> names) {
        for (int end = 2; end < name.length(); end++) {
            String rest = name.substring(end);
            boolean splits = Character.isUpperCase(rest.charAt(0)) && literals.contains(name.substring(0, end));
            boolean ends = literals.contains(rest) && !names.contains(rest) && !rest.equals(AMBIGUOUS);
            if (splits && (ends || isComposed(rest, names))) {
                return true;
            }
        }
        return false;
    }
}
