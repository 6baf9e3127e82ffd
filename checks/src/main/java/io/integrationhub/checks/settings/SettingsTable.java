package io.integrationhub.checks.settings;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables in a page, each between two marks that name the module: {@code <!-- settings: hub-starter -->} and
 * {@code <!-- /settings -->}.
 *
 * @param page the page's text
 */
record SettingsTable(String page) {

    private static final Pattern BLOCK =
            Pattern.compile("(<!-- settings: ([a-z-]+) -->\n)(.*?)(<!-- /settings -->)", Pattern.DOTALL);

    /** Javadoc's code, with braces in it up to three deep. */
    private static final Pattern CODE = code(3);

    /** The modules whose tables are in the page. */
    List<String> modules() {
        return BLOCK.matcher(page).results().map(block -> block.group(2)).toList();
    }

    /** The page with all tables written anew. */
    String written(Map<String, List<Setting>> byModule) {
        return BLOCK.matcher(page).replaceAll(block -> Matcher.quoteReplacement(written(block, byModule)));
    }

    private static String written(MatchResult block, Map<String, List<Setting>> byModule) {
        List<Setting> settings = byModule.getOrDefault(block.group(2), List.of());
        return block.group(1) + table(settings) + block.group(4);
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
