package io.integrationhub.emailnotifier.commercetools.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.order.Order;
import io.integrationhub.emailnotifier.SampleOrders;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Money;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderMappingTest {

    private static final String ORDER = """
        {'id':'o-1','version':7,'orderNumber':'SO-1','createdAt':'2026-11-20T10:00:00Z',
         'lastModifiedAt':'2026-11-21T10:00:00Z','orderState':'Confirmed','shipmentState':'Delayed',
         'cart':{'typeId':'cart','id':'c-1'},'origin':'Customer','syncInfo':[],
         'customerEmail':'ada@example.org','locale':'de-DE',
         'totalPrice':{'type':'centPrecision','currencyCode':'EUR','centAmount':2990,'fractionDigits':2},
         'taxedPrice':{'totalNet':{'type':'centPrecision','currencyCode':'EUR','centAmount':2513,'fractionDigits':2},
           'totalGross':{'type':'centPrecision','currencyCode':'EUR','centAmount':2990,'fractionDigits':2},
           'taxPortions':[{'rate':0.19,'name':'19 %','amount':{'type':'centPrecision','currencyCode':'EUR','centAmount':477,'fractionDigits':2}}]},
         'discountOnTotalPrice':{'discountedAmount':{'type':'centPrecision','currencyCode':'EUR','centAmount':100,'fractionDigits':2},'includedDiscounts':[]},
         'shippingAddress':{'country':'DE','firstName':'Ada','lastName':'Beispiel','city':'Berlin'},
         'lineItems':[{'id':'l-1','productId':'p-1','name':{'en':'Hat','de':'Hut'},'productType':{'typeId':'product-type','id':'t'},
           'variant':{'id':1,'sku':'HAT','images':[{'url':'https://shop.example/hat.png','dimensions':{'w':1,'h':1}}]},
           'price':{'id':'pr','value':{'type':'highPrecision','currencyCode':'EUR','centAmount':1000,'preciseAmount':100005,'fractionDigits':4}},
           'quantity':2,'totalPrice':{'type':'centPrecision','currencyCode':'EUR','centAmount':1900,'fractionDigits':2},
           'state':[],'discountedPricePerQuantity':[],'taxedPricePortions':[],'perMethodTaxRate':[],'priceMode':'Platform','lineItemMode':'Standard'}],
         'customLineItems':[{'id':'l-2','name':{'en':'Gift wrap'},'money':{'type':'centPrecision','currencyCode':'EUR','centAmount':700,'fractionDigits':2},
           'slug':'gift','quantity':1,'totalPrice':{'type':'centPrecision','currencyCode':'EUR','centAmount':700,'fractionDigits':2},
           'state':[],'discountedPricePerQuantity':[],'taxedPricePortions':[],'perMethodTaxRate':[],'priceMode':'Standard'}],
         'shippingInfo':{'shippingMethodName':'Parcel','price':{'type':'centPrecision','currencyCode':'EUR','centAmount':490,'fractionDigits':2},
           'shippingRate':{'price':{'type':'centPrecision','currencyCode':'EUR','centAmount':490,'fractionDigits':2},'tiers':[]},
           'shippingMethodState':'MatchesCart',
           'deliveries':[{'id':'d-1','createdAt':'2026-11-21T09:00:00Z','items':[{'id':'l-1','quantity':1}],
             'parcels':[{'id':'pa-1','createdAt':'2026-11-21T09:00:00Z','trackingData':{'trackingId':'T1','carrier':'DHL','provider':'https://track.example/T1'}},
                        {'id':'pa-2','createdAt':'2026-11-21T09:00:00Z'},
                        {'id':'pa-3','createdAt':'2026-11-21T09:00:00Z','trackingData':{'trackingId':'R1','isReturn':true}}]}]},
         'returnInfo':[{'items':[{'type':'LineItemReturnItem','id':'r-1','quantity':1,'lineItemId':'l-1','shipmentState':'Returned','paymentState':'Refunded',
           'lastModifiedAt':'2026-11-21T10:00:00Z','createdAt':'2026-11-21T10:00:00Z'}]}],
         'custom':{'type':{'typeId':'type','id':'t'},'fields':{'hubDelayedUntil':'2026-11-28'}}}
        """.replace('\'', '"');

    private static MailableOrder mapped(String json) {
        return new OrderMapping(new DelayFields("hubDelayedFrom", "hubDelayedUntil"))
                .from(JsonUtils.fromJsonString(json, Order.class), SampleOrders.READER, false);
    }

    @Test
    void addsUpToWhatTheCustomerPays() {
        // When
        Totals totals = mapped(ORDER).details().totals();

        // Then
        BigDecimal sum = totals.subtotal()
                .amount()
                .subtract(totals.discounts().getFirst().amount().amount())
                .add(totals.shipping().orElseThrow().amount());
        assertThat(sum).isEqualByComparingTo(totals.total().amount()).isEqualByComparingTo("29.90");
        assertThat(totals.taxIncluded()).isTrue();
        assertThat(totals.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.rate()).isEqualByComparingTo("0.19");
            assertThat(tax.amount()).isEqualTo(new Money("EUR", new BigDecimal("4.77"), 2));
        });
    }

    @Test
    void addsTaxesThatPricesDoNotInclude() {
        // When
        String gross = "\"totalGross\":{\"type\":\"centPrecision\",\"currencyCode\":\"EUR\",\"centAmount\":";
        Totals totals =
                mapped(ORDER.replace(gross + "2990", gross + "3467")).details().totals();

        // Then
        assertThat(totals.taxIncluded()).isFalse();
        assertThat(totals.total().amount()).isEqualByComparingTo("34.67");
    }

    @Test
    void mapsLinesWithNamesImagesAndExactPrices() {
        // When
        List<Line> lines = mapped(ORDER).details().lines();

        // Then
        assertThat(lines.getFirst().unitPrice()).isEqualTo(new Money("EUR", new BigDecimal("10.0005"), 4));
        assertThat(lines.getFirst().discount()).contains(new Money("EUR", new BigDecimal("1.00"), 2));
        assertThat(lines.getFirst().imageUrl()).isEqualTo("https://shop.example/hat.png");
        assertThat(lines.getFirst().name().byLanguage()).containsEntry("de", "Hut");
        assertThat(lines.getLast().sku()).isEmpty();
    }

    @Test
    void knowsWhichParcelsCanBeTracked() {
        // When
        MailableOrder order = mapped(ORDER);

        // Then
        assertThat(order.shipments().getFirst().tracked()).singleElement().satisfies(parcel -> {
            assertThat(parcel.id()).isEqualTo("pa-1");
            assertThat(parcel.parcel().trackingUrl()).isEqualTo("https://track.example/T1");
        });
    }

    @Test
    void knowsReturnsAndDelays() {
        // When
        MailableOrder order = mapped(ORDER);

        // Then
        assertThat(order.returns()).singleElement().satisfies(item -> {
            assertThat(item.isReceived()).isTrue();
            assertThat(item.isRefunded()).isTrue();
            assertThat(item.value().amount()).isEqualByComparingTo("9.50");
        });
        assertThat(order.delay().orElseThrow().until()).isEqualTo(Optional.of(LocalDate.parse("2026-11-28")));
    }

    @Test
    void changesTheHashOnlyWithWhatTheCustomerOrdered() {
        // Given
        String hash = mapped(ORDER).contentHash();

        // Then
        assertThat(Stream.of(ORDER.replace("\"quantity\":2", "\"quantity\":3"), ORDER.replace("Berlin", "Bonn"))
                        .map(json -> mapped(json).contentHash()))
                .doesNotContain(hash);
        assertThat(mapped(ORDER.replace("Confirmed", "Complete").replace("pa-1", "pa-9"))
                        .contentHash())
                .isEqualTo(hash);
    }

    @Test
    void recognizesImportedOrders() {
        // Given
        Order imported = JsonUtils.fromJsonString(
                ORDER.replace("\"cart\":{\"typeId\":\"cart\",\"id\":\"c-1\"},", ""), Order.class);

        // Then
        assertThat(OrderMapping.isImported(imported)).isTrue();
        assertThat(OrderMapping.isImported(JsonUtils.fromJsonString(ORDER, Order.class)))
                .isFalse();
    }
}
