package io.integrationhub.commercetools.extension.endpoint;

import static java.util.stream.Collectors.toMap;

import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The service's Extensions, each with its handler. The service does not start unless every definition has exactly one.
 */
final class ExtensionRegistry {

    private final Map<String, ExtensionDefinition> definitions;
    private final Map<String, ExtensionHandler> handlers;

    ExtensionRegistry(List<ExtensionDefinition> definitions, List<ExtensionHandler> handlers) {
        this.definitions = byName(definitions, ExtensionDefinition::name);
        this.handlers = byName(handlers, ExtensionHandler::extension);
        if (!this.definitions.keySet().equals(this.handlers.keySet())) {
            throw new IllegalStateException(
                    "every ExtensionDefinition needs an ExtensionHandler of the same name; defined: "
                            + this.definitions.keySet() + ", handled: " + this.handlers.keySet());
        }
    }

    void forEach(BiConsumer<ExtensionDefinition, ExtensionHandler> action) {
        definitions.forEach(
                (name, definition) -> action.accept(definition, Objects.requireNonNull(handlers.get(name))));
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream()
                .collect(toMap(
                        name,
                        Function.identity(),
                        (one, _) -> {
                            throw new IllegalStateException("there are two of the name " + name.apply(one));
                        },
                        TreeMap::new));
    }
}
