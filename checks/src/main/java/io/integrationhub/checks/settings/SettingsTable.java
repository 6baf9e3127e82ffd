package io.integrationhub.checks.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables in a page, each between two marks that name module and prefix: {@code <!-- settings: hub-stream hub.parked
 * -->} and {@code <!-- /settings -->}.
 *
 * @param page the page's text
 */
record SettingsTable(String page) {

    private static final Pattern BLOCK = Pattern.compile(
            "(<!-- settings: ([a-z/-]+)(?: ([a-z.-]+))? -->\n)(.*?)(<!-- /settings -->)", Pattern.DOTALL);

    /** Javadoc's code, with braces in it up to three deep. */
    private static final Pattern CODE = code(3);

    /** The blocks of the page. */
    List<SettingsBlock> blocks() {
        return BLOCK.matcher(page).results().map(SettingsTable::blockOf).toList();
    }

    /**
     * The page with all tables written anew.
     *
     * @param byModule all settings, by the module's folder
     * @param all the blocks of all pages
     */
    String written(Map<String, List<Setting>> byModule, Collection<SettingsBlock> all) {
        return BLOCK.matcher(page).replaceAll(found -> {
            List<Setting> settings = blockOf(found).select(byModule, all);
            return Matcher.quoteReplacement(found.group(1) + table(settings) + found.group(5));
        });
    }

    private static SettingsBlock blockOf(MatchResult found) {
        return new SettingsBlock(found.group(2), Objects.requireNonNullElse(found.group(3), ""));
    }

    private static String table(List<Setting> settings) {
        StringBuilder table = new StringBuilder("\n| variable | what it does | default |\n|---|---|---|\n");
        for (Setting setting : settings) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(setting.variable(), cell(setting.description()), defaultOf(setting)));
        }
        return table.append('\n').toString();
    }

    private static String defaultOf(Setting setting) {
        return setting.defaultValue().isEmpty() ? "" : "`" + cell(setting.defaultValue()) + "`";
    }

    private static String cell(String text) {
        return CODE.matcher(text.replace("|", "\\|").replace("<", "&lt;"))
                .replaceAll(code -> Matcher.quoteReplacement("`" + code.group(1).replace("&lt;", "<") + "`"));
    }

    private static Pattern code(int depth) {
        String inside = "[^{}]*";
        for (int level = 0; level < depth; level++) {
            inside = "(?:[^{}]|\\{" + inside + "})*";
        }
        return Pattern.compile("\\{@code (" + inside + ")}");
    }
}
