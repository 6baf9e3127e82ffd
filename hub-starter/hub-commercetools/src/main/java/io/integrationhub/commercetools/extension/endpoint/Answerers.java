package io.integrationhub.commercetools.extension.endpoint;

import static java.util.stream.Collectors.toMap;

import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Which handler answers for which definition: exactly one each, or the service does not start. */
final class Answerers {

    private final Map<String, ExtensionDefinition> definitions;
    private final Map<String, ExtensionHandler> handlers;

    Answerers(List<ExtensionDefinition> definitions, List<ExtensionHandler> handlers) {
        this.definitions = byName(definitions, ExtensionDefinition::name);
        this.handlers = byName(handlers, ExtensionHandler::extension);
        if (!this.definitions.keySet().equals(this.handlers.keySet())) {
            throw new IllegalStateException("each ExtensionDefinition needs an ExtensionHandler of its name: "
                    + this.definitions.keySet()
                    + " are defined, "
                    + this.handlers.keySet()
                    + " are handled");
        }
    }

    void forEach(BiConsumer<ExtensionDefinition, ExtensionHandler> each) {
        new TreeSet<>(definitions.keySet()).forEach(name -> each.accept(get(definitions, name), get(handlers, name)));
    }

    private static <T> T get(Map<String, T> map, String name) {
        T found = map.get(name);
        if (found == null) {
            throw new IllegalStateException("no " + name);
        }
        return found;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream()
                .collect(toMap(
                        name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("two of the name " + name.apply(one));
                        },
                        TreeMap::new));
    }
}
