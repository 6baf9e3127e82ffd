package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_VALUE_INVALID;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.StatedNumber;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.StandardAttribute;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what every article may state, whatever its class. */
record StandardValues(BmecatCatalog catalog, Article article, ItemReport report) {

    List<Attribute> read(String number, List<ClassRef> classes) {
        Map<StandardAttribute, AttributeValue> values = new EnumMap<>(StandardAttribute.class);
        values.put(StandardAttribute.SUPPLIER_ARTICLE_NUMBER, new TextValue(number));
        catalog.settings()
                .configuredSupplier()
                .or(catalog.header()::supplier)
                .ifPresent(supplier -> values.put(StandardAttribute.SUPPLIER, new TextValue(supplier)));
        article.details().ifPresent(details -> describe(details, values));
        article.orderDetails().ifPresent(details -> order(details, values));
        article.sections("LOGISTIC_DETAILS").findFirst().ifPresent(details -> logistics(details, values));
        if (!classes.isEmpty()) {
            values.put(
                    StandardAttribute.CLASSIFICATION,
                    set(classes.stream().map(ClassRef::toString).toList()));
        }
        values.putAll(references());
        List<Attribute> attributes = new ArrayList<>();
        values.forEach((attribute, value) -> attributes.add(new Attribute(attribute.attributeName(), value)));
        return attributes;
    }

    private void describe(XmlElement details, Map<StandardAttribute, AttributeValue> values) {
        gtin(details).ifPresent(it -> values.put(StandardAttribute.GTIN, new TextValue(it)));
        details.textOf("MANUFACTURER_NAME", "MANUFACTURER_IDREF")
                .ifPresent(it -> values.put(StandardAttribute.MANUFACTURER_NAME, new TextValue(it)));
        details.textOf("MANUFACTURER_AID", "MANUFACTURER_PID")
                .ifPresent(it -> values.put(StandardAttribute.MANUFACTURER_PART_NUMBER, new TextValue(it)));
        number(details, "DELIVERY_TIME").ifPresent(it -> values.put(StandardAttribute.DELIVERY_DAYS, it));
        LocalizedText remarks = catalog.texts().text(details.children("REMARKS"));
        if (!remarks.isEmpty()) {
            values.put(StandardAttribute.REMARKS, new LocalizedTextValue(remarks));
        }
    }

    private static Optional<String> gtin(XmlElement details) {
        return details.children("INTERNATIONAL_PID")
                .filter(pid -> pid.attribute("type")
                                .filter("gtin"::equalsIgnoreCase)
                                .isPresent()
                        || pid.attribute("type").filter("ean"::equalsIgnoreCase).isPresent())
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> details.textOf("EAN"));
    }

    private void order(XmlElement details, Map<StandardAttribute, AttributeValue> values) {
        details.textOf("ORDER_UNIT").ifPresent(it -> values.put(StandardAttribute.ORDER_UNIT, new TextValue(it)));
        details.textOf("CONTENT_UNIT").ifPresent(it -> values.put(StandardAttribute.CONTENT_UNIT, new TextValue(it)));
        number(details, "NO_CU_PER_OU").ifPresent(it -> values.put(StandardAttribute.CONTENT_PER_ORDER_UNIT, it));
        number(details, "QUANTITY_MIN").ifPresent(it -> values.put(StandardAttribute.MIN_ORDER_QUANTITY, it));
        number(details, "QUANTITY_INTERVAL").ifPresent(it -> values.put(StandardAttribute.ORDER_QUANTITY_INTERVAL, it));
    }

    private void logistics(XmlElement details, Map<StandardAttribute, AttributeValue> values) {
        details.child("CUSTOMS_TARIFF_NUMBER")
                .flatMap(it -> it.textOf("CUSTOMS_NUMBER"))
                .ifPresent(it -> values.put(StandardAttribute.CUSTOMS_TARIFF_NUMBER, new TextValue(it)));
        details.textOf("COUNTRY_OF_ORIGIN")
                .ifPresent(it -> values.put(StandardAttribute.COUNTRY_OF_ORIGIN, new TextValue(it)));
        details.child("PRODUCT_DIMENSIONS")
                .flatMap(it -> number(it, "WEIGHT"))
                .ifPresent(it -> values.put(StandardAttribute.WEIGHT, it));
    }

    private Optional<NumberValue> number(XmlElement parent, String name) {
        Optional<String> text = parent.textOf(name);
        Optional<BigDecimal> number = text.flatMap(StatedNumber::of);
        if (text.isPresent() && number.isEmpty()) {
            report.warning(CATALOG_VALUE_INVALID, name + " " + StatedNumber.problem(text.get()) + "; it is left out");
        }
        return number.map(NumberValue::new);
    }

    /** SKUs instead of references: an article that the catalog does not have would hold this one back. */
    private Map<StandardAttribute, AttributeValue> references() {
        Map<StandardAttribute, List<String>> skus = new EnumMap<>(StandardAttribute.class);
        article.sections("REFERENCE")
                .forEach(reference -> reference
                        .textOf("ART_ID_TO", "PROD_ID_TO")
                        .ifPresent(to -> skus.merge(
                                attribute(reference.attribute("type").orElse("")),
                                List.of(catalog.sku(to)),
                                (first, next) -> Stream.concat(first.stream(), next.stream())
                                        .toList())));
        Map<StandardAttribute, AttributeValue> values = new EnumMap<>(StandardAttribute.class);
        skus.forEach((attribute, list) -> values.put(attribute, set(list)));
        return values;
    }

    private static StandardAttribute attribute(String type) {
        return switch (type) {
            case "accessories" -> StandardAttribute.ACCESSORIES;
            case "sparepart" -> StandardAttribute.SPARE_PARTS;
            case "similar" -> StandardAttribute.SIMILAR_ARTICLES;
            case "followup" -> StandardAttribute.SUCCESSORS;
            case "mandatory" -> StandardAttribute.MANDATORY_ARTICLES;
            case "select" -> StandardAttribute.SELECTABLE_ARTICLES;
            case "consists_of" -> StandardAttribute.PARTS;
            case "base_product" -> StandardAttribute.BASE_ARTICLES;
            case "diff_orderunit" -> StandardAttribute.OTHER_PACKAGES;
            default -> StandardAttribute.RELATED_ARTICLES;
        };
    }

    private static SetValue set(List<String> texts) {
        return new SetValue(texts.stream().<AttributeValue>map(TextValue::new).toList());
    }
}
