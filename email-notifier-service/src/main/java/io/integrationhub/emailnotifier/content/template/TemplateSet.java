package io.integrationhub.emailnotifier.content.template;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.StoreKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A tenant's templates: its own for the Store and language, then its own for the language, then the shipped ones. Files
 * that a template includes are found in the same way, so that a tenant can replace the footer alone.
 */
public final class TemplateSet {

    private static final TemplateSet SHIPPED = new TemplateSet(List.of());

    private final Map<Key, TemplateFile> files;
    private final Set<String> stores;
    private final Set<String> languages;
    private final List<TemplateFile> own;
    private final Map<CompiledKey, Template> compiled = new ConcurrentHashMap<>();

    private TemplateSet(List<TemplateFile> own) {
        this.own = own;
        // The shipped files are last: the tenant's replace them.
        this.files = Stream.concat(own.stream(), ShippedTemplates.FILES.stream())
                .collect(toUnmodifiableMap(Key::of, file -> file, (first, _) -> first));
        this.stores = own.stream()
                .map(TemplateFile::store)
                .filter(store -> !store.isEmpty())
                .collect(toUnmodifiableSet());
        this.languages = own.stream()
                .map(file -> file.name().language())
                .filter(language -> !language.isEmpty())
                .collect(toUnmodifiableSet());
    }

    /**
     * The templates of a tenant; the same set for all tenants without a folder.
     *
     * @param problems gets what cannot be read; these files are left out
     */
    public static TemplateSet of(TemplateSettings settings, Consumer<TemplateProblem> problems) {
        return Optional.ofNullable(settings.folder())
                .map(folder -> new TemplateSet(TemplateFolder.read(Path.of(folder), problems)))
                .orElse(SHIPPED);
    }

    /** The languages for which the tenant has templates of its own. */
    public Set<Locale> languages() {
        return languages.stream().map(Locale::forLanguageTag).collect(toUnmodifiableSet());
    }

    /** The keys of the Stores for which the tenant has templates of its own. */
    public Set<String> stores() {
        return stores;
    }

    /** Which templates apply to a reader. */
    public TemplateVariant variant(Locale locale, Optional<StoreKey> store) {
        return new TemplateVariant(
                store.map(StoreKey::value).filter(stores::contains).orElse(""),
                Stream.of(locale.toLanguageTag(), locale.getLanguage())
                        .distinct()
                        .filter(languages::contains)
                        .toList());
    }

    /**
     * Renders one part of a mail.
     *
     * @param model names and values, see {@code MailView}
     * @throws com.samskivert.mustache.MustacheException if the template uses what the mail does not provide; found at
     *     the start by rendering the examples
     */
    public String render(MailType type, TemplateKind kind, TemplateVariant variant, Map<String, Object> model) {
        return compiled.computeIfAbsent(new CompiledKey(type.code(), kind, variant), this::compile)
                .execute(model);
    }

    /** Why a part of a mail cannot be rendered; empty if it can. */
    public Optional<TemplateProblem> tryOut(
            MailType type, TemplateKind kind, TemplateVariant variant, Map<String, Object> model) {
        try {
            String text = render(type, kind, variant, model);
            return kind == TemplateKind.SUBJECT && text.strip().lines().count() != 1
                    ? Optional.of(new TemplateProblem(
                            require(type.code(), kind, variant).path(), 0, "must give one line that is not empty"))
                    : Optional.empty();
        } catch (MustacheException.Context e) {
            return Optional.of(unknown(e, require(type.code(), kind, variant), variant));
        }
    }

    /** The exception states a line, but not in which of the included files. */
    private TemplateProblem unknown(MustacheException.Context e, TemplateFile file, TemplateVariant variant) {
        return included(file, variant)
                .filter(each -> each.hasTag(e.lineNo, e.key))
                .findFirst()
                .map(each -> new TemplateProblem(
                        each.path(), e.lineNo, "uses {{" + e.key + "}}, which is not there in this place"))
                .orElseGet(() -> new TemplateProblem(
                        file.path(), 0, "uses {{" + e.key + "}}, which is not there in this place"));
    }

    /** A file and those that it includes. */
    private Stream<TemplateFile> included(TemplateFile file, TemplateVariant variant) {
        return Stream.concat(
                Stream.of(file),
                file.includes().stream()
                        .flatMap(name -> find(name, file.name().kind(), variant).stream())
                        .flatMap(each -> included(each, variant)));
    }

    /** The paths of the tenant's own files. */
    public List<String> ownFiles() {
        return own.stream().map(TemplateFile::path).sorted().toList();
    }

    /** The paths of the tenant's own files for one mail. */
    public List<String> ownFiles(MailType type) {
        return own.stream()
                .filter(file -> file.name().base().equals(type.code()))
                .map(TemplateFile::path)
                .sorted()
                .toList();
    }

    private Template compile(CompiledKey key) {
        TemplateFile file = require(key.base(), key.kind(), key.variant());
        return TemplateEngine.compile(
                file, name -> require(name, key.kind(), key.variant()).content());
    }

    private TemplateFile require(String base, TemplateKind kind, TemplateVariant variant) {
        return find(base, kind, variant)
                .orElseThrow(() -> new IllegalStateException("there is no template " + base + kind.suffix()));
    }

    /** The best file for a variant. */
    Optional<TemplateFile> find(String base, TemplateKind kind, TemplateVariant variant) {
        return Stream.of(variant.store(), "")
                .distinct()
                .flatMap(store -> Stream.concat(variant.languages().stream(), Stream.of(""))
                        .flatMap(language ->
                                Stream.ofNullable(files.get(new Key(store, new TemplateName(base, language, kind))))))
                .findFirst();
    }

    /** Whether it is a file of the tenant. */
    boolean isOwn(TemplateFile file) {
        return own.contains(file);
    }

    /** All files in use: the tenant's, and the shipped ones that it does not replace. */
    List<TemplateFile> files() {
        return List.copyOf(files.values());
    }

    /** Where a file belongs. */
    private record Key(String store, TemplateName name) {

        static Key of(TemplateFile file) {
            return new Key(file.store(), file.name());
        }
    }

    /** A template with the files that it includes. */
    private record CompiledKey(String base, TemplateKind kind, TemplateVariant variant) {}
}
