package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.NestedType;
import io.integrationhub.catalogsync.catalog.AttributeType.ReferenceType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.core.fault.PermanentFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What turns a product type into the desired one.
 *
 * <p>An attribute or value of an enum that the source has no more is kept, because products may use it and removing it
 * deletes their values. Whether an attribute is required cannot be changed and is left as it is.
 *
 * @param json drafts of attributes
 */
record ProductTypeDifference(ProductTypeJson json) {

    /**
     * The update actions.
     *
     * @throws PermanentFault {@code PRODUCT_TYPE_INCOMPATIBLE} if an attribute would get another type or level, which
     *     commercetools does not allow; then nothing is to be sent
     */
    List<UpdateAction> actions(ProductType known, ProductType desired) {
        requireCompatible(known, desired);
        List<UpdateAction> actions = new ArrayList<>();
        if (!known.name().equals(desired.name())) {
            actions.add(UpdateAction.of("changeName").with("name", desired.name()));
        }
        if (!known.description().equals(desired.description())) {
            actions.add(UpdateAction.of("changeDescription").with("description", desired.description()));
        }
        Map<String, AttributeDefinition> before = byName(known);
        for (AttributeDefinition attribute : desired.attributes()) {
            AttributeDefinition old = before.get(attribute.name());
            if (old == null) {
                actions.add(UpdateAction.of("addAttributeDefinition").with("attribute", json.attribute(attribute)));
            } else {
                actions.addAll(changes(old, attribute));
            }
        }
        actions.addAll(order(known, desired));
        return actions;
    }

    private static List<UpdateAction> changes(AttributeDefinition known, AttributeDefinition desired) {
        List<UpdateAction> actions = new ArrayList<>();
        if (!known.label().equals(desired.label())) {
            actions.add(
                    action("changeLabel", desired).with("label", desired.label().byLanguage()));
        }
        if (!known.hint().equals(desired.hint())) {
            actions.add(action("setInputTip", desired)
                    .withOptional("inputTip", desired.hint().flatMap(JsonValues::optional)));
        }
        if (known.searchable() != desired.searchable()) {
            actions.add(action("changeIsSearchable", desired).with("isSearchable", desired.searchable()));
        }
        if (element(known.type()) instanceof EnumType before && element(desired.type()) instanceof EnumType after) {
            actions.addAll(EnumDifference.of(desired.name(), before, after));
        }
        return actions;
    }

    private static List<UpdateAction> order(ProductType known, ProductType desired) {
        Set<String> without = new LinkedHashSet<>(byName(known).keySet());
        without.addAll(byName(desired).keySet());
        Set<String> wanted = new LinkedHashSet<>(byName(desired).keySet());
        wanted.addAll(byName(known).keySet());
        return List.copyOf(without).equals(List.copyOf(wanted))
                ? List.of()
                : List.of(UpdateAction.of("changeAttributeOrderByName").with("attributeNames", List.copyOf(wanted)));
    }

    private static void requireCompatible(ProductType known, ProductType desired) {
        Map<String, AttributeDefinition> before = byName(known);
        String problems = desired.attributes().stream()
                .flatMap(attribute -> Stream.ofNullable(before.get(attribute.name()))
                        .filter(old -> !isCompatible(old, attribute))
                        .map(old -> attribute.name() + " is " + text(old) + " and would become " + text(attribute)))
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw new PermanentFault(
                    CatalogFault.PRODUCT_TYPE_INCOMPATIBLE,
                    "commercetools does not allow to change these attributes of product type " + desired.key() + ": "
                            + problems + "; give them other names at the source, or remove them from the product type,"
                            + " which deletes their values");
        }
    }

    private static boolean isCompatible(AttributeDefinition known, AttributeDefinition desired) {
        return known.level() == desired.level() && shape(known.type()).equals(shape(desired.type()));
    }

    private static String text(AttributeDefinition attribute) {
        return shape(attribute.type()) + " of the " + attribute.level().name().toLowerCase(Locale.ROOT);
    }

    /** What cannot be changed of a type, in words. */
    private static String shape(AttributeType type) {
        return switch (type) {
            case SimpleType it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case EnumType it -> it.localized() ? "localized enum" : "enum";
            case ReferenceType it -> "reference to " + it.target();
            case NestedType it -> "nested " + it.productTypeKey();
            case SetType it -> "set of " + shape(it.element());
        };
    }

    private static AttributeType element(AttributeType type) {
        return type instanceof SetType set ? set.element() : type;
    }

    private static UpdateAction action(String name, AttributeDefinition attribute) {
        return UpdateAction.of(name).with("attributeName", attribute.name());
    }

    private static Map<String, AttributeDefinition> byName(ProductType type) {
        Map<String, AttributeDefinition> byName = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> byName.put(attribute.name(), attribute));
        return byName;
    }
}
