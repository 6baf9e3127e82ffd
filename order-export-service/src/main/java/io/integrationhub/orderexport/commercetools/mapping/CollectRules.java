package io.integrationhub.orderexport.commercetools.mapping;

import io.integrationhub.orderexport.order.content.CustomFields;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.content.ResourceReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a shipment that the buyer collects is recognized, and where it is collected.
 *
 * @param methods keys of the shipping methods that mean click and collect
 * @param pointField custom field of the shipping, or else of the order, that names the collection point; empty for none
 */
public record CollectRules(List<String> methods, String pointField) {

    public CollectRules {
        methods = List.copyOf(methods);
    }

    boolean isCollected(String methodKey) {
        return methods.contains(methodKey);
    }

    /**
     * Returns the collection point: what the custom field names, or else the one Channel that supplies all lines, or
     * else the one in which all are sold, or else the key of the shipping address; empty if nothing tells.
     */
    String point(Stream<CustomFields> fields, List<Line> lines, String addressKey) {
        return fields.map(CustomFields::all)
                .flatMap(all -> named(all).stream())
                .findFirst()
                .or(() -> only(lines.stream().map(Line::supplyChannel)))
                .or(() -> only(lines.stream().map(Line::distributionChannel)))
                .orElse(addressKey);
    }

    private Optional<String> named(Map<String, Object> fields) {
        return switch (fields.get(pointField)) {
            case String text when !text.isBlank() -> Optional.of(text);
            // A reference, for example to a Channel.
            case Map<?, ?> reference -> Optional.ofNullable(reference.get("id")).map(String::valueOf);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> only(Stream<ResourceReference> channels) {
        List<String> different =
                channels.map(ResourceReference::keyOrId).distinct().toList();
        return different.size() == 1
                ? Optional.of(different.getFirst()).filter(key -> !key.isEmpty())
                : Optional.empty();
    }
}
