package io.integrationhub.pricing.pricein;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.delivery.Delivery;
import io.integrationhub.pricing.delivery.DeliveryPart;
import io.integrationhub.pricing.fakes.FakeDeliveries;
import io.integrationhub.pricing.price.PriceSchedule;
import io.integrationhub.pricing.price.StandalonePrice;
import io.integrationhub.pricing.settings.PricingSettings;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.system.settings.InboundSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceRunSourceTest {

    private static final PriceReportReader READER =
            new PriceReportReader(PricingSettings.inboundMapping(RealMappings.compiler()));

    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final RecordingSink sink = new RecordingSink();

    @Test
    void readsTheRowsOfAListWithTheirTiersAndValidity() {
        // When
        read(Map.of(), """
                [{'sku':'A','amount':'129.50','currency':'eur','priceQuantity':'100','validUntil':'2026-12-31'},
                 {'sku':'A','amount':'120','currency':'EUR','priceQuantity':'100','lowerBound':'50',
                  'validUntil':'2026-12-31'}]
                """);

        // Then
        assertThat(sink.findings).isEmpty();
        assertThat(sink.items).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("A|EUR|||");
            StandalonePrice price = schedule(item).prices().getFirst();
            assertThat(price.value()).hasToString("1.295 EUR");
            assertThat(price.tiers()).hasSize(1);
            assertThat(price.validity()).hasToString("… to 2026-12-31T23:00:00Z");
            assertThat(item.place()).hasToString("prices.json, item 1, A");
        });
    }

    @Test
    void readsASinglePriceAndOneWithItems() {
        // When
        read(Map.of(), "{'sku':'A','amount':1.5,'currency':'EUR','channel':'berlin','customerGroup':'vip'}");
        read(Map.of(), "{'full':true,'source':'list','items':[{'sku':'B','amount':2,'currency':'EUR'}]}");

        // Then
        assertThat(sink.items).extracting(Item::key).containsExactly("A|EUR||vip|berlin", "B|EUR|||");
        assertThat(sink.items.getFirst().references())
                .containsExactlyInAnyOrder(new ItemRef("channel", "berlin"), new ItemRef("customer-group", "vip"));
    }

    @Test
    void reportsWhatIsWrongAndUsesTheOthers() {
        // When
        read(Map.of(), """
                [{'sku':'A','amount':'1','currency':'EUR'},
                 {'sku':'B','amount':'x','currency':'EUR'},
                 {'sku':'C','amount':'1','currency':'EUR','validFrom':'2026-01-01','validUntil':'2026-06-30'},
                 {'sku':'C','amount':'2','currency':'EUR','validFrom':'2026-06-30'},
                 {'sku':'D','amount':'1','currency':'EUR','lowerBound':10},
                 {'sku':'E','amount':'1','currency':'EUR'},{'sku':'E','amount':'2','currency':'EUR'},
                 {'sku':'F','amount':'10','currency':'EUR','priceQuantity':12}]
                """);

        // Then
        assertThat(sink.items).extracting(Item::key).containsExactly("A|EUR|||", "F|EUR|||");
        assertThat(sink.findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "PRICE_REPORT_MALFORMED",
                        "PRICE_VALIDITY_OVERLAPPING",
                        "PRICE_TIER_WITHOUT_PRICE",
                        "PRICE_ROWS_CONTRADICTORY",
                        "PRICE_ROUNDED");
        assertThat(sink.findings)
                .filteredOn(finding -> finding.code().equals("PRICE_VALIDITY_OVERLAPPING"))
                .extracting(Finding::message)
                .first()
                .asString()
                .contains("prices.json, item 3", "prices.json, item 4");
        assertThat(sink.rejected).extracting(ItemRef::key).containsExactly("C|EUR|||", "D|EUR|||", "E|EUR|||");
    }

    @Test
    void ignoresTypesThatAreNotUsedAndDeletesWhatTheMasterDeletes() {
        // When
        read(Map.of("types", "net_list"), """
                [{'sku':'A','amount':'1','currency':'EUR','type':'net_list'},
                 {'sku':'A','amount':'2','currency':'EUR','type':'gros_list'},
                 {'sku':'B','currency':'EUR','type':'net_list','deleted':true}]
                """);

        // Then
        assertThat(sink.items).extracting(Item::key).containsExactly("A|EUR|||", "B|EUR|||");
        assertThat(sink.items.getLast().desired()).isEmpty();
    }

    @Test
    void isStoredAsJsonAndReadAgain() {
        // When
        read(Map.of(), """
                [{'sku':'A','amount':'1','currency':'EUR','active':false,'validFrom':'2026-01-01'},
                 {'sku':'A','amount':'0.5','currency':'EUR'}, {'sku':'A','amount':'0.4','currency':'EUR','lowerBound':5}]
                """);

        // Then
        PriceSchedule schedule = schedule(sink.items.getFirst());
        String json = ItemJson.write(schedule);
        assertThat(ItemJson.read(json, PriceSchedule.class)).isEqualTo(schedule);
        assertThat(ItemJson.write(ItemJson.read(json, PriceSchedule.class))).isEqualTo(json);
    }

    private void read(Map<String, String> settings, String json) {
        Tenant acme = BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of()),
                BoundSections.entry(PricingSettings.SECTION, settings),
                BoundSections.entry(InboundSettings.SECTION, Map.of("time-zone", "Europe/Berlin")));
        Delivery delivery = new Delivery("prices " + sink.items.size(), "prices", 1, false);
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        deliveries.add(acme.id(), delivery, List.of(new DeliveryPart(1, "prices.json", List.of(), body)));
        new PriceRunSource(acme, delivery, deliveries, READER).read(sink);
    }

    private static PriceSchedule schedule(Item<?> item) {
        return (PriceSchedule) item.desired().orElseThrow();
    }

    private static final class RecordingSink implements ItemSink {

        private final List<Item<?>> items = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<ItemRef> rejected = new ArrayList<>();

        @Override
        public <T> void add(Item<T> item) {
            items.add(item);
        }

        @Override
        public void report(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void reject(ItemRef item, Finding finding) {
            rejected.add(item);
            findings.add(finding);
        }
    }
}
