package io.integrationhub.emailnotifier.travel;

import static io.integrationhub.emailnotifier.travel.MailWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Mails about quotes, approvals and associates, from commercetools to the mailbox. */
@ExtendWith(SharedWorld.class)
class CompanyMailTravelTest {

    private final MailWorld world;

    CompanyMailTravelTest(MailWorld world) {
        this.world = world;
    }

    @Test
    void tellsTheBuyerOnceThatAQuoteIsReady() {
        // Given
        String buyer = customer("quote-buyer@example.org");
        JsonNode staged = staged(world.shop.cart(",'customerId':'" + buyer + "'"));
        JsonNode priced = world.shop.update(
                "staged-quotes",
                staged,
                "{'action':'setSellerComment','sellerComment':'Zehn Prozent für Sie'},"
                        + "{'action':'setValidTo','validTo':'2199-03-01T12:00:00.000Z'}");

        // When
        JsonNode quote = world.shop.post(
                "quotes",
                "{'key':'Q-4711','stagedQuote':{'typeId':'staged-quote','id':'"
                        + priced.path("id").asString() + "'},'stagedQuoteVersion':"
                        + priced.path("version").asLong() + "}");

        // Then
        eventually(() ->
                assertThat(mails("quote-ready", "quote-buyer@example.org")).hasSize(1));
        MimeMessage mail = mails("quote-ready", "quote-buyer@example.org").getFirst();
        assertThat(Mailbox.subject(mail)).contains("Q-4711");
        assertThat(Mailbox.part(mail, "text/plain")).contains("Zehn Prozent für Sie", "56,25\u00a0€", "2199", "Thing");
        world.shop.update("quotes", quote, "{'action':'changeQuoteState','quoteState':'Accepted'}");
        world.publish(
                "commercetools.quote",
                quote.path("id").asString(),
                "{'notificationType':'Message','type':'QuoteCreated','resource':{'typeId':'quote','id':'"
                        + quote.path("id").asString() + "'}}");
        eventually(() -> assertThat(world.outcomes(quote.path("id").asString())).contains("sent", "nothing-due"));
        assertThat(mails("quote-ready", "quote-buyer@example.org")).hasSize(1);
    }

    @Test
    void tellsApproversInTurnAndTheBuyerHowTheyDecided() {
        // Given
        String unit = "approving";
        roles(unit);
        String buyer = customer(unit + "-buyer@example.org");
        String manager = customer(unit + "-manager@example.org");
        String director = customer(unit + "-director@example.org");
        unit(unit, buyer, manager, director);

        // When
        JsonNode order = world.shop.order("APPROVE-1", inUnit(unit, buyer));
        eventually(() -> assertThat(mails("approval-needed", unit + "-manager@example.org"))
                .hasSize(1));
        assertThat(mails("approval-needed", unit + "-director@example.org")).isEmpty();
        decide(unit, manager, order, "{'action':'approve'}");
        eventually(() -> assertThat(mails("approval-needed", unit + "-director@example.org"))
                .hasSize(1));
        decide(unit, director, order, "{'action':'reject','reason':'over budget'}");

        // Then
        eventually(() -> assertThat(mails("approval-decided", unit + "-buyer@example.org"))
                .hasSize(1));
        MimeMessage decided =
                mails("approval-decided", unit + "-buyer@example.org").getFirst();
        assertThat(Mailbox.subject(decided)).contains("APPROVE-1");
        assertThat(Mailbox.part(decided, "text/plain")).contains("over budget", "Unit approving");
        assertThat(mails("approval-needed", unit + "-manager@example.org")).hasSize(1);
    }

    @Test
    void invitesAnAssociateWhoIsAddedToAUnit() {
        // Given
        roles("inviting");
        JsonNode unit = world.shop.post(
                "business-units", "{'key':'inviting','unitType':'Company','name':'Unit inviting','status':'Active'}");
        String invited = customer("invitation@example.org");

        // When
        world.shop.update(
                "business-units",
                unit,
                "{'action':'addAssociate','associate':" + associate(invited, "inviting-buyer") + "}");

        // Then
        eventually(() ->
                assertThat(mails("associate-invited", "invitation@example.org")).hasSize(1));
        MimeMessage mail = mails("associate-invited", "invitation@example.org").getFirst();
        assertThat(Mailbox.subject(mail)).contains("Unit inviting");
        assertThat(Mailbox.part(mail, "text/plain")).contains("Role buyer");
    }

    private List<MimeMessage> mails(String type, String address) {
        return world.mailbox.to(address).stream()
                .filter(mail -> Mailbox.header(mail, "X-Hub-Event-Id").startsWith(type + "."))
                .toList();
    }

    private String customer(String email) {
        return world.shop
                .post("customers", "{'email':'" + email + "','password':'only-for-tests','locale':'de'}")
                .at("/customer/id")
                .asString();
    }

    private JsonNode staged(JsonNode cart) {
        JsonNode request = world.shop.post(
                "quote-requests",
                "{'cart':{'typeId':'cart','id':'" + cart.path("id").asString() + "'},'cartVersion':"
                        + cart.path("version").asLong() + "}");
        JsonNode staged = world.shop.post(
                "staged-quotes",
                "{'quoteRequest':{'typeId':'quote-request','id':'"
                        + request.path("id").asString() + "'},'quoteRequestVersion':"
                        + request.path("version").asLong() + ",'quoteRequestStateToAccepted':true}");
        JsonNode quotation =
                world.shop.get("carts/" + staged.at("/quotationCart/id").asString());
        world.shop.update(
                "carts",
                quotation,
                "{'action':'setDirectDiscounts','discounts':[{'value':{'type':'relative','permyriad':1000},"
                        + "'target':{'type':'lineItems','predicate':'1 = 1'}}]}");
        return staged;
    }

    private void roles(String unit) {
        for (String role : List.of("buyer", "manager", "director")) {
            world.shop.post(
                    "associate-roles",
                    "{'key':'" + unit + "-" + role + "','name':'Role " + role
                            + "','buyerAssignable':true,'permissions':['UpdateApprovalFlows','CreateApprovalRules']}");
        }
    }

    private void unit(String key, String buyer, String manager, String director) {
        world.shop.post(
                "business-units",
                "{'key':'" + key + "','unitType':'Company','name':'Unit " + key + "','status':'Active','associates':["
                        + associate(buyer, key + "-buyer") + "," + associate(manager, key + "-manager") + ","
                        + associate(director, key + "-director") + "]}");
        world.shop.post(
                as(key, director) + "approval-rules",
                "{'name':'All','status':'Active','predicate':'1 = 1','requesters':[" + role(key + "-buyer")
                        + "],'approvers':{'tiers':[{'and':[{'or':[" + role(key + "-manager")
                        + "]}]},{'and':[{'or':[" + role(key + "-director") + "]}]}]}}");
    }

    private void decide(String unit, String associate, JsonNode order, String action) {
        JsonNode flow = world.shop
                .get(as(unit, associate) + "approval-flows")
                .path("results")
                .valueStream()
                .filter(one -> one.at("/order/id").equals(order.path("id")))
                .findFirst()
                .orElseThrow();
        world.shop.update(as(unit, associate) + "approval-flows", flow, action);
    }

    private static String inUnit(String unit, String buyer) {
        return ",'customerId':'" + buyer + "','businessUnit':{'typeId':'business-unit','key':'" + unit + "'}";
    }

    private static String associate(String customer, String role) {
        return "{'customer':{'typeId':'customer','id':'" + customer + "'},'associateRoleAssignments':[" + role(role)
                + "]}";
    }

    private static String role(String key) {
        return "{'associateRole':{'typeId':'associate-role','key':'" + key + "'}}";
    }

    private static String as(String unit, String associate) {
        return "as-associate/" + associate + "/in-business-unit/key=" + unit + "/";
    }
}
