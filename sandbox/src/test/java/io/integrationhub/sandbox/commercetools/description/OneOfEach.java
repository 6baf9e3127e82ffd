package io.integrationhub.sandbox.commercetools.description;

import io.integrationhub.sandbox.commercetools.Acme;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A Project with one resource of each type that clients can create. */
final class OneOfEach {

    private static final String DRAFTS = """
            channels             {'key':'erp'}
            customer-groups      {'key':'gold','groupName':'Gold'}
            stores               {'key':'shop'}
            product-selections   {'key':'selection','name':{'en':'Selection'}}
            zones                {'key':'eu','name':'EU'}
            categories           {'key':'hats','name':{'en':'Hats'},'slug':{'en':'hats'}}
            states               {'key':'checked','type':'OrderState'}
            types                {'key':'a-type','name':{'en':'T'},'resourceTypeIds':['order']}
            customers            {'key':'ada','email':'ada@example.test','password':'secret'}
            payments             {'key':'paid','amountPlanned':{'currencyCode':'EUR','centAmount':1}}
            inventory            {'key':'stock','sku':'THING','quantityOnStock':5}
            subscriptions        {'key':'sub','destination':{'type':'GoogleCloudPubSub','projectId':'p','topic':'t'},\
            'messages':[{'resourceTypeId':'order'}]}
            extensions           {'key':'ext','destination':{'type':'HTTP','url':'http://localhost:1/'},\
            'triggers':[{'resourceTypeId':'payment','actions':['Create'],'condition':'version > 9000'}]}
            standalone-prices    {'key':'price','sku':'THING','value':{'currencyCode':'EUR','centAmount':100}}
            shipping-methods     {'key':'parcel','name':'Parcel','isDefault':false,\
            'taxCategory':{'typeId':'tax-category','key':'standard'},'zoneRates':[]}
            cart-discounts       {'key':'ten','name':{'en':'Ten'},'value':{'type':'relative','permyriad':1000},\
            'cartPredicate':'1 = 1','target':{'type':'lineItems','predicate':'1 = 1'},'requiresDiscountCode':true}
            discount-codes       {'code':'TEN','cartDiscounts':[{'typeId':'cart-discount','key':'ten'}]}
            product-discounts    {'key':'off','name':{'en':'Off'},'value':{'type':'external'},'predicate':'1 = 1',\
            'sortOrder':'0.2','isActive':false}
            associate-roles      {'key':'buyer','buyerAssignable':true,'permissions':['CreateApprovalRules']}
            business-units       {'key':'unit','unitType':'Company','name':'Unit','associates':[{\
            'customer':{'typeId':'customer','key':'ada'},'associateRoleAssignments':[\
            {'associateRole':{'typeId':'associate-role','key':'buyer'}}]}]}
            """;

    private final Acme acme;
    private final Map<String, ObjectNode> resources = new LinkedHashMap<>();

    OneOfEach(Acme acme) {
        this.acme = acme;
        ObjectNode order = acme.order("SO-1");
        resources.put("orders", order);
        resources.put("carts", acme.cart("THING", ""));
        for (String path : new String[] {"products", "product-types", "tax-categories"}) {
            resources.put(path, (ObjectNode)
                    acme.client.get(path).body().path("results").path(0));
        }
        DRAFTS.lines().forEach(line -> {
            String[] pathAndDraft = line.split("\\s+", 2);
            create(pathAndDraft[0], pathAndDraft[1]);
        });
        createQuotes();
        acme.catalogModel("InMigration");
        create(
                "variants",
                "{'key':'variant','sku':'V-1','product':{'typeId':'product','id':'" + id("products") + "'}}");
        create(
                "orders/edits",
                "{'resource':{'typeId':'order','id':'" + order.path("id").asString() + "'},'stagedActions':[]}");
    }

    private void createQuotes() {
        ObjectNode cart = acme.cart("THING", ",'customerId':'" + id("customers") + "'");
        create(
                "quote-requests",
                "{'cart':{'typeId':'cart','id':'" + cart.path("id").asString() + "'},'cartVersion':1}");
        create(
                "staged-quotes",
                "{'quoteRequest':{'typeId':'quote-request','id':'" + id("quote-requests")
                        + "'},'quoteRequestVersion':1}");
        create(
                "quotes",
                "{'stagedQuote':{'typeId':'staged-quote','id':'" + id("staged-quotes") + "'},'stagedQuoteVersion':1}");
    }

    private void create(String path, String draft) {
        ObjectNode created = acme.client.posted(path, draft);
        resources.put(path, path.equals("customers") ? (ObjectNode) created.path("customer") : created);
    }

    /** The real path of a route such as {@code carts/{}}, with the id or key of the resource that exists. */
    String path(String template) {
        if (template.equals(".")) {
            return "";
        }
        if (template.startsWith("as-associate/")) {
            return template.replace("as-associate/{}", "as-associate/" + id("customers"))
                    .replace("key={}", "key=unit");
        }
        String collection = template.replaceFirst("/(key=)?\\{}.*", "");
        String path = template.replace("key={}", "key=" + (resources.containsKey(collection) ? key(collection) : ""));
        return path.contains("{}") ? path.replace("{}", id(collection)) : path;
    }

    private String id(String collection) {
        return resources.get(collection).path("id").asString();
    }

    private String key(String collection) {
        return resources.get(collection).path("key").asString("");
    }
}
