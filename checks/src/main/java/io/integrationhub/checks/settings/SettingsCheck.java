package io.integrationhub.checks.settings;

import io.integrationhub.checks.CheckResult;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the tables of settings against the configuration metadata that the compiler wrote. */
public final class SettingsCheck {

    /** Finds tables that differ, settings without a table, and descriptions that break the rules. */
    public CheckResult check(SourceTree tree) {
        Map<String, List<Setting>> byModule = settingsOf(tree);
        List<Problem> problems = new ArrayList<>(flawsIn(byModule));
        tree.modules().stream()
                .filter(module -> !Setting.areKnown(module) && hasSettings(module))
                .forEach(module -> problems.add(new Problem(tree.nameOf(module), 0, "was not compiled yet")));
        List<SettingsBlock> blocks = blocksOf(tree);
        for (Path file : tree.markdownFiles()) {
            SettingsTable table = new SettingsTable(SourceTree.read(file));
            if (!table.written(byModule, blocks).equals(table.page())) {
                problems.add(new Problem(tree.nameOf(file), 0, "has another table of settings than the code"));
            }
        }
        problems.addAll(undocumented(byModule, blocks));
        return new CheckResult(problems, "Run ./hub settings");
    }

    /** Writes the tables anew. */
    public void apply(SourceTree tree) throws IOException {
        Map<String, List<Setting>> byModule = settingsOf(tree);
        List<SettingsBlock> blocks = blocksOf(tree);
        for (Path file : tree.markdownFiles()) {
            SettingsTable table = new SettingsTable(SourceTree.read(file));
            if (!table.blocks().isEmpty()) {
                Files.writeString(file, table.written(byModule, blocks));
            }
        }
    }

    private static List<SettingsBlock> blocksOf(SourceTree tree) {
        return tree.markdownFiles().stream()
                .flatMap(file -> new SettingsTable(SourceTree.read(file)).blocks().stream())
                .toList();
    }

    private static List<Problem> undocumented(Map<String, List<Setting>> byModule, List<SettingsBlock> blocks) {
        List<Problem> problems = new ArrayList<>();
        byModule.forEach((module, settings) -> settings.stream()
                .filter(setting -> SettingsBlock.of(module, setting, blocks).isEmpty())
                .forEach(setting -> problems.add(new Problem(module, 0, setting.name() + " is in no page's table"))));
        return problems;
    }

    private static Map<String, List<Setting>> settingsOf(SourceTree tree) {
        SharedDescriptions shared = SharedDescriptions.of(tree);
        Map<String, List<Setting>> byModule = new TreeMap<>();
        tree.modules().forEach(module -> byModule.put(tree.nameOf(module), Setting.of(module, shared)));
        return byModule;
    }

    private static boolean hasSettings(Path module) {
        return new SourceTree(module)
                .javaFiles().stream()
                        .anyMatch(file -> SourceTree.read(file).contains("@ConfigurationProperties(\"hub"));
    }

    private static List<Problem> flawsIn(Map<String, List<Setting>> byModule) {
        List<Problem> problems = new ArrayList<>();
        byModule.forEach((module, settings) -> settings.forEach(
                setting -> setting.flaw().ifPresent(flaw -> problems.add(new Problem(module, 0, flaw)))));
        return problems;
    }
}
