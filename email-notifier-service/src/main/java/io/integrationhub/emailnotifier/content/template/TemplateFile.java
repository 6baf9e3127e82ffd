package io.integrationhub.emailnotifier.content.template;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template as it is written.
 *
 * @param path for people, relative to the folder of templates
 * @param store key of the Store whose template it is; empty for all Stores
 */
record TemplateFile(String path, String store, TemplateName name, String content) {

    private static final Pattern INCLUDE = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}");

    /** The names of the templates that it includes. */
    List<String> includes() {
        return INCLUDE.matcher(content)
                .results()
                .map(include -> include.group(1))
                .distinct()
                .toList();
    }

    /** Whether this line contains a tag with this name. */
    boolean hasTag(int line, String name) {
        return content.lines().skip(line - 1L).limit(1).anyMatch(tag(name).asPredicate());
    }

    /** The first line with a tag of this name; 0 if there is none. */
    int lineOf(String name) {
        return lineOf(tag(name));
    }

    /** The line on which the first match ends; 0 if there is none. */
    int lineOf(Pattern pattern) {
        Matcher matcher = pattern.matcher(content);
        return matcher.find()
                ? (int) content.substring(0, matcher.end())
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1
                : 0;
    }

    private static Pattern tag(String name) {
        return Pattern.compile("\\{\\{[#^/>&]?\\s*" + Pattern.quote(name) + "\\s*}}");
    }

    @Override
    public String toString() {
        return path;
    }
}
