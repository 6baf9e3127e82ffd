package io.integrationhub.checks.measures;

import io.integrationhub.checks.CheckResult;
import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import io.integrationhub.checks.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sizes, visibility, indentation and package cycles of the main code. */
public final class Measures {

    private static final int MAX_CLASSES_PER_PACKAGE = 20;
    private static final int MIN_PACKAGE_PRIVATE_PERCENT = 55;
    private static final int MAX_INDENTED_PERCENT = 5;
    private static final String INDENTATION = " ".repeat(24);

    private final List<MeasuredFile> files;

    private Measures(List<MeasuredFile> files) {
        this.files = files;
    }

    /** Measures the main code; tests are longer by nature. */
    public static Measures of(JavaSources sources) {
        return new Measures(sources.units().stream()
                .filter(Unit::isMainCode)
                .map(MeasuredFile::of)
                .toList());
    }

    /** Finds crowded packages, cycles, and shares beyond the limits. */
    public CheckResult check() {
        List<Problem> problems = new ArrayList<>();
        classesPerPackage().forEach((name, classes) -> {
            if (classes > MAX_CLASSES_PER_PACKAGE) {
                problems.add(new Problem(name, 0, "has " + classes + " classes of " + MAX_CLASSES_PER_PACKAGE));
            }
        });
        cycles().forEach(cycle -> problems.add(new Problem(String.join(" ", cycle), 0, "import one another")));
        if (packagePrivatePercent() < MIN_PACKAGE_PRIVATE_PERCENT) {
            problems.add(new Problem("main code", 0, "package-private: " + packagePrivate()));
        }
        if (indentedPercent() > MAX_INDENTED_PERCENT) {
            problems.add(new Problem("main code", 0, "indented 24 columns or more: " + indented()));
        }
        return new CheckResult(problems, "Split what speaks of two things; hide what is used in one package");
    }

    /** Returns the measures for people, one per line. */
    @Override
    public String toString() {
        return """
                lines per file           %s
                lines per method         %s
                lines per flow           %s
                classes per package      %s
                package-private          %s
                indented 24 columns      %s
                package cycles           %d
                """.formatted(
                linesPerFile(file -> true),
                Distribution.of(
                        files.stream().flatMap(it -> it.methods().stream()).mapToLong(it -> it)),
                linesPerFile(file -> file.name().endsWith("Flow.java")),
                Distribution.of(classesPerPackage().values().stream().mapToLong(it -> it)),
                packagePrivate(),
                indented(),
                cycles().size());
    }

    private Distribution linesPerFile(Predicate<MeasuredFile> wanted) {
        return Distribution.of(files.stream()
                .filter(MeasuredFile::declaresType)
                .filter(wanted)
                .mapToLong(file -> file.lines().size()));
    }

    private Map<String, Long> classesPerPackage() {
        return files.stream()
                .filter(MeasuredFile::declaresType)
                .collect(Collectors.groupingBy(MeasuredFile::packageName, TreeMap::new, Collectors.counting()));
    }

    private List<Set<String>> cycles() {
        Set<String> ours = classesPerPackage().keySet();
        Map<String, Set<String>> imports = new TreeMap<>();
        for (MeasuredFile file : files) {
            Set<String> others = file.imports().stream()
                    .filter(name -> ours.contains(name) && !name.equals(file.packageName()))
                    .collect(Collectors.toSet());
            imports.computeIfAbsent(file.packageName(), _ -> new HashSet<>()).addAll(others);
        }
        return PackageCycles.in(imports);
    }

    private String packagePrivate() {
        return "%d %% (at least %d %%)".formatted(packagePrivatePercent(), MIN_PACKAGE_PRIVATE_PERCENT);
    }

    private long packagePrivatePercent() {
        List<MeasuredFile> types =
                files.stream().filter(MeasuredFile::declaresType).toList();
        long hidden = types.stream().filter(type -> !type.isPublic()).count();
        return types.isEmpty() ? 100 : Math.round(100.0 * hidden / types.size());
    }

    private String indented() {
        return "%.1f %% (at most %d %%)".formatted(indentedPercent(), MAX_INDENTED_PERCENT);
    }

    private double indentedPercent() {
        List<String> lines =
                files.stream().flatMap(file -> file.lines().stream()).toList();
        long indented =
                lines.stream().filter(line -> line.startsWith(INDENTATION)).count();
        return lines.isEmpty() ? 0 : 100.0 * indented / lines.size();
    }
}
