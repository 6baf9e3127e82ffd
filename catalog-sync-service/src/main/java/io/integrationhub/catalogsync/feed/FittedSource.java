package io.integrationhub.catalogsync.feed;

import io.integrationhub.run.ItemSink;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A source whose items are fitted to the Project.
 *
 * @param languages those of the Project; throws if it cannot be written
 */
record FittedSource(RunSource source, Supplier<Set<String>> languages) implements RunSource {

    @Override
    public Scope scope() {
        return source.scope();
    }

    @Override
    public void read(ItemSink sink) throws IOException {
        source.read(new FittingSink(sink, new LanguageFilter(languages.get())));
    }
}
