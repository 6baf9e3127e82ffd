package io.integrationhub.emailnotifier.content.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.integrationhub.core.tenant.known.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds mistakes in templates without rendering them, also where no example gets to. */
public final class TemplateInspection {

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("\\{\\{\\{|\\{\\{\\s*&"), "writes a value without escaping it; write {{name}}",
            Pattern.compile("\\{\\{\\s*="), "changes the delimiters, which is not allowed",
            Pattern.compile("\\{\\{\\s*[<$]"),
                    "uses inheritance, which is not supported; include files with {{>name}}");

    private static final Pattern UNQUOTED = Pattern.compile("<[^>]*=\\{\\{");
    private static final Pattern SCRIPT =
            Pattern.compile("<script|<[^>]*\\son[a-z]+\\s*=|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARSE_ERROR = Pattern.compile("(.*) @ line (\\d+)", Pattern.DOTALL);

    /** Shorter names are similar to too many others. */
    private static final int HINT_FROM = 6;

    /** Names that the engine defines. */
    private static final Set<String> BUILT_IN = Set.of(".", "this", "-first", "-last", "-index");

    private final TemplateSet templates;
    private final Function<String, Optional<Set<String>>> namesOfMail;
    private final Set<String> allNames;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private TemplateInspection(
            TemplateSet templates, Function<String, Optional<Set<String>>> namesOfMail, Set<String> allNames) {
        this.templates = templates;
        this.namesOfMail = namesOfMail;
        this.allNames = allNames;
    }

    /**
     * Inspects all files.
     *
     * @param names by code of a mail's type, what it provides, on any level
     */
    public static List<TemplateProblem> of(TemplateSet templates, Map<String, Set<String>> names) {
        Set<String> all = new LinkedHashSet<>();
        names.values().forEach(all::addAll);
        TemplateInspection inspection =
                new TemplateInspection(templates, base -> Optional.ofNullable(names.get(base)), all);
        templates.files().forEach(inspection::inspect);
        return List.copyOf(inspection.problems);
    }

    private void inspect(TemplateFile file) {
        FORBIDDEN.forEach((pattern, problem) -> addIfFound(file, pattern, problem));
        if (file.name().kind() == TemplateKind.HTML) {
            addIfFound(file, UNQUOTED, "writes a value into an attribute without quotes");
            addIfFound(file, SCRIPT, "contains a script, which no mail program runs");
        }
        if (templates.isOwn(file)) {
            inspectUse(file);
        }
        inspectIncludes(file);
        inspectTags(file);
    }

    private void addIfFound(TemplateFile file, Pattern pattern, String problem) {
        int line = file.lineOf(pattern);
        if (line > 0) {
            problems.add(new TemplateProblem(file.path(), line, problem));
        }
    }

    /** A misspelled name would never be used. */
    private void inspectUse(TemplateFile file) {
        String base = file.name().base();
        boolean used = namesOfMail.apply(base).isPresent()
                || templates.files().stream().anyMatch(other -> includes(other, file));
        if (!used) {
            problems.add(new TemplateProblem(file.path(), 0, "is no mail, and no template includes it"));
        }
    }

    private static boolean includes(TemplateFile including, TemplateFile included) {
        return including.name().kind() == included.name().kind()
                && including.includes().contains(included.name().base());
    }

    private void inspectIncludes(TemplateFile file) {
        file.includes().stream()
                .filter(name -> named(name, file.name().kind()).findAny().isEmpty())
                .forEach(name -> problems.add(new TemplateProblem(
                        file.path(), file.lineOf(name), "includes {{>" + name + "}}, which does not exist")));
        if (reaches(file, file.name().base(), Set.of())) {
            problems.add(new TemplateProblem(file.path(), 0, "includes itself, directly or through other templates"));
        }
    }

    private boolean reaches(TemplateFile file, String base, Set<String> visited) {
        if (file.includes().contains(base)) {
            return true;
        }
        Set<String> further = new LinkedHashSet<>(visited);
        further.add(file.name().base());
        return file.includes().stream()
                .filter(name -> !further.contains(name))
                .flatMap(name -> named(name, file.name().kind()))
                .anyMatch(included -> reaches(included, base, further));
    }

    private Stream<TemplateFile> named(String base, TemplateKind kind) {
        return templates.files().stream()
                .filter(file -> file.name().base().equals(base) && file.name().kind() == kind);
    }

    private void inspectTags(TemplateFile file) {
        try {
            TemplateEngine.compile(file, _ -> "").visit(new Tags(file));
        } catch (MustacheException e) {
            Matcher message = PARSE_ERROR.matcher(String.valueOf(e.getMessage()));
            problems.add(
                    message.matches()
                            ? new TemplateProblem(file.path(), Integer.parseInt(message.group(2)), message.group(1))
                            : new TemplateProblem(file.path(), 0, String.valueOf(e.getMessage())));
        }
    }

    /** Compares the names in a file's tags with what there is. */
    private final class Tags implements Mustache.Visitor {

        private final TemplateFile file;
        private final Set<String> names;
        private final Set<String> reported = new LinkedHashSet<>();

        Tags(TemplateFile file) {
            this.file = file;
            this.names = namesOfMail.apply(file.name().base()).orElse(allNames);
        }

        @Override
        public void visitText(String text) {
            // Anything may be written.
        }

        @Override
        public void visitVariable(String name) {
            inspect(name);
        }

        @Override
        public boolean visitInclude(String name) {
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            inspect(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            inspect(name);
            return true;
        }

        private void inspect(String name) {
            if (BUILT_IN.contains(name)) {
                return;
            }
            Stream.of(name.split("\\."))
                    .filter(part -> !names.contains(part))
                    .findFirst()
                    .filter(_ -> reported.add(name))
                    .ifPresent(part -> problems.add(new TemplateProblem(
                            file.path(),
                            file.lineOf(name),
                            "uses {{" + name + "}}, which does not exist" + hint(part))));
        }

        private String hint(String part) {
            return Optional.of(part)
                    .filter(name -> name.length() >= HINT_FROM)
                    .flatMap(name -> Spelling.nearest(name, names))
                    .map(nearest -> "; did you mean " + nearest + "?")
                    .orElse("");
        }
    }
}
