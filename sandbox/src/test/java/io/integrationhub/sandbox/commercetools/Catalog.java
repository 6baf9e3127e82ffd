package io.integrationhub.sandbox.commercetools;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A Project with a product type, categories and products, and shortcuts to change and read them. */
final class Catalog implements AutoCloseable {

    static final String EUR = "'value':{'currencyCode':'EUR','centAmount':100}";

    final Acme acme = new Acme();
    final ApiClient client = acme.client;

    Catalog() {
        acme.enableMessages();
        client.posted(
                "product-types",
                "{'key':'shirt','name':'Shirt','description':'A shirt','attributes':["
                        + attribute(
                                "size",
                                "'type':{'name':'enum','values':[{'key':'s','label':'S'},"
                                        + "{'key':'m','label':'M'}]}")
                        + "," + attribute("brand", "'type':{'name':'text'},'attributeConstraint':'SameForAll'")
                        + ","
                        + attribute(
                                "tags",
                                "'type':{'name':'set','elementType':{'name':'lenum','values':"
                                        + "[{'key':'new','label':{'en':'New'}}]}}")
                        + "," + attribute("care", "'type':{'name':'ltext'},'level':'Product'") + "]}");
    }

    static String attribute(String name, String fields) {
        return "{'name':'" + name + "','label':{'en':'L'},'isRequired':false," + fields + "}";
    }

    ObjectNode category(String key, String parent) {
        String below = parent.isEmpty() ? "" : ",'parent':{'typeId':'category','key':'" + parent + "'}";
        return client.posted(
                "categories",
                "{'key':'" + key + "','name':{'en':'" + key + "'},'slug':{'en':'" + key + "'}" + below + "}");
    }

    /** A product with this key, slug and SKU. */
    ObjectNode product(String key, String more) {
        return client.posted("products", draft(key, more));
    }

    static String draft(String key, String more) {
        return "{'productType':{'typeId':'product-type','key':'shirt'},'key':'" + key
                + "','name':{'en':'Shirt'},'slug':{'en':'" + key + "'}" + more + "}";
    }

    /** Applies update actions to a resource, whatever its version is. */
    ObjectNode update(String path, String... actions) {
        ApiClient.Response response = change(path, actions);
        if (response.status() != 200) {
            throw new AssertionError(path + ": " + response.body());
        }
        return (ObjectNode) response.body();
    }

    ApiClient.Response change(String path, String... actions) {
        long version = client.get(path).body().path("version").asLong();
        return client.post(path, "{'version':" + version + ",'actions':[" + String.join(",", actions) + "]}");
    }

    ApiClient.Response delete(String path) {
        return client.delete(
                path + "?version=" + client.get(path).body().path("version").asLong());
    }

    /** The values of a field of the results of a query. */
    List<String> query(String path, String where, String field) {
        List<String> values = new ArrayList<>();
        client.get(path + "?limit=500&where=" + ApiClient.encode(where))
                .body()
                .path("results")
                .forEach(one -> values.add(one.path(field).asString()));
        return values;
    }

    @Override
    public void close() {
        acme.close();
    }
}
