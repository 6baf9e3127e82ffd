package io.integrationhub.emailnotifier.content.template;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Mustache templates over maps, lists, texts and flags. Nothing is read by reflection, so a template cannot reach code;
 * an unknown name is an error, an empty text or list and {@code false} leave a section out.
 */
final class TemplateEngine {

    private static final Mustache.Compiler TEXT = Mustache.compiler()
            .strictSections(true)
            .emptyStringIsFalse(true)
            .escapeHTML(false)
            .withCollector(new MapCollector());

    /** Within quotes, which templates must write around values in attributes, these are enough. */
    private static final Mustache.Compiler HTML = TEXT.withEscaper(Escapers.simple(
            new String[] {"&", "&amp;"},
            new String[] {"<", "&lt;"},
            new String[] {">", "&gt;"},
            new String[] {"\"", "&quot;"},
            new String[] {"'", "&#39;"}));

    private TemplateEngine() {}

    /**
     * Compiles a template.
     *
     * @param included the content of a template by the name in {@code {{>name}}}
     * @throws com.samskivert.mustache.MustacheException if it is malformed
     */
    static Template compile(TemplateFile file, UnaryOperator<String> included) {
        Mustache.Compiler compiler = file.name().kind() == TemplateKind.HTML ? HTML : TEXT;
        return compiler.withLoader(name -> new StringReader(included.apply(name)))
                .compile(file.content());
    }

    /** Reads maps by their keys and iterates over collections. */
    private static final class MapCollector implements Mustache.Collector {

        private static final Mustache.VariableFetcher BY_KEY = (context, name) ->
                context instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : Template.NO_FETCHER_FOUND;

        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Iterable<?> values ? values.iterator() : null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? BY_KEY : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
