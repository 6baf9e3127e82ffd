package io.integrationhub.emailnotifier.content.template;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a template's file, for example {@code order-confirmation_de-AT.subject.txt}.
 *
 * @param base code of a mail's type, or the name by which other templates include it
 * @param language its language tag; empty for all languages
 */
record TemplateName(String base, String language, TemplateKind kind) {

    private static final Pattern FILE =
            Pattern.compile("([a-z0-9-]+)(?:_([A-Za-z0-9_-]+))?(\\.subject\\.txt|\\.txt|\\.html)");

    /** Reads the name of a file; empty if it is not the name of a template. */
    static Optional<TemplateName> parse(String file) {
        Matcher matcher = FILE.matcher(file);
        return matcher.matches() ? from(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<TemplateName> from(MatchResult file) {
        String written = Optional.ofNullable(file.group(2)).orElse("").replace('_', '-');
        String tag = written.isEmpty() ? "" : Locale.forLanguageTag(written).toLanguageTag();
        return tag.equalsIgnoreCase(written)
                ? Optional.of(new TemplateName(file.group(1), tag, kind(file.group(3))))
                : Optional.empty();
    }

    private static TemplateKind kind(String suffix) {
        return switch (suffix) {
            case ".html" -> TemplateKind.HTML;
            case ".txt" -> TemplateKind.TEXT;
            default -> TemplateKind.SUBJECT;
        };
    }
}
