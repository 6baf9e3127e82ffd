package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.text;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.ShopFacts.CustomerFacts;
import io.integrationhub.taxadapter.settings.CodeSettings;
import io.integrationhub.taxadapter.settings.ExemptionSettings;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.VatCheck;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.VatId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a cart, or an order, as a question about tax. */
final class QuestionReader {

    private final ShopFacts facts;

    QuestionReader(ShopFacts facts) {
        this.facts = facts;
    }

    /** The question; empty while it is not known of everything where it goes to. */
    Optional<TaxQuestion> read(Tenant tenant, JsonNode cart) {
        TaxSettings settings = TaxSettings.of(tenant);
        return ItemReader.read(cart, lines(tenant, settings, cart))
                .map(items -> new TaxQuestion(
                        settings.includesTax(items.getFirst().to().country(), cart.hasNonNull("businessUnit")),
                        buyer(tenant, settings, cart),
                        items));
    }

    private Lines lines(Tenant tenant, TaxSettings settings, JsonNode cart) {
        String attribute = settings.codes().attribute();
        Set<String> products = settings.codes().categories().isEmpty()
                ? Set.of()
                : cart.path("lineItems")
                        .valueStream()
                        .filter(line -> Lines.attribute(line, attribute).isEmpty())
                        .flatMap(line -> text(line, "productId").stream())
                        .collect(Collectors.toSet());
        return new Lines(facts, tenant, settings, products.isEmpty() ? Map.of() : facts.categoryKeys(tenant, products));
    }

    private Buyer buyer(Tenant tenant, TaxSettings settings, JsonNode cart) {
        ExemptionSettings exempt = settings.exempt();
        boolean vat = settings.vat().check() != VatCheck.OFF;
        Optional<String> id = text(cart, "customerId");
        CustomerFacts customer = id.filter(_ -> exempt.concernsCustomers() || vat)
                .map(it -> facts.customer(tenant, it))
                .orElse(CustomerFacts.NONE);
        String use = exemption(cart, customer, exempt, exempt.useField())
                .or(() -> Optional.ofNullable(exempt.groups().get(customer.group())))
                .orElse("");
        String certificate =
                exemption(cart, customer, exempt, exempt.certificateField()).orElse("");
        Optional<VatId> vatId = known(cart, customer, settings.vat().field())
                .or(() -> Optional.of(customer.vatId()))
                .filter(_ -> vat)
                .flatMap(VatId::parse);
        return new Buyer(id.orElse(Buyer.GUEST.code()), use, certificate, vatId);
    }

    /** Shoppers may write their carts' custom fields, so those exempt nobody unasked. */
    private static Optional<String> exemption(
            JsonNode cart, CustomerFacts customer, ExemptionSettings exempt, String field) {
        return exempt.fromCart()
                ? known(cart, customer, field)
                : Optional.ofNullable(customer.fields().get(field));
    }

    private static Optional<String> known(JsonNode cart, CustomerFacts customer, String field) {
        return customField(cart, field)
                .or(() -> Optional.ofNullable(customer.fields().get(field)));
    }

    /** What the cart does not say of its lines, and the tenant's settings and shop do. */
    private record Lines(ShopFacts facts, Tenant tenant, TaxSettings settings, Map<String, List<String>> categoriesOf)
            implements ItemReader.LineFacts {

        @Override
        public CodeSettings codes() {
            return settings.codes();
        }

        @Override
        public Optional<Place> from(JsonNode line) {
            return Stream.of("supplyChannel", "distributionChannel")
                    .flatMap(name -> text(line.path(name), "id").stream())
                    .findFirst()
                    .flatMap(id -> facts.channelPlace(tenant, id))
                    .or(() -> settings.shipFrom().toPlace());
        }

        @Override
        public String codeOf(JsonNode line) {
            return attribute(line, codes().attribute()).or(() -> category(line)).orElse(codes().other());
        }

        static Optional<String> attribute(JsonNode line, String name) {
            for (JsonNode attribute : line.path("variant").path("attributes")) {
                if (text(attribute, "name").filter(name::equals).isPresent()) {
                    // An enumeration's word is its key.
                    return text(attribute, "value").or(() -> text(attribute.path("value"), "key"));
                }
            }
            return Optional.empty();
        }

        private Optional<String> category(JsonNode line) {
            return text(line, "productId").stream()
                    .flatMap(id -> categoriesOf.getOrDefault(id, List.of()).stream())
                    .flatMap(key -> Stream.ofNullable(codes().categories().get(key)))
                    .findFirst();
        }
    }
}
