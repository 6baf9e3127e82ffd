package io.integrationhub.orderexport.travel;

import tools.jackson.databind.JsonNode;

/** A company whose manager approves the orders of its buyer. */
final class Company {

    private final ShopFront shop;
    private final String buyer;
    private final String manager;

    Company(ShopFront shop) {
        this.shop = shop;
        this.buyer = hire("buyer", "CreateMyOrdersFromMyCarts");
        this.manager = hire("manager", "UpdateApprovalFlows','CreateApprovalRules");
        shop.post(
                "business-units",
                "{'key':'acme-berlin','unitType':'Company','name':'Berlin','associates':["
                        + associate(buyer, "buyer")
                        + ","
                        + associate(manager, "manager")
                        + "]}");
        shop.post(
                as(manager) + "approval-rules",
                "{'name':'All','status':'Active','predicate':'1 = 1','requesters':["
                        + role("buyer")
                        + "],'approvers':{'tiers':[{'and':[{'or':["
                        + role("manager")
                        + "]}]}]}}");
    }

    void buyerOrders(String number) {
        order(number, buyer);
    }

    void managerOrders(String number) {
        order(number, manager);
    }

    void approve(String number) {
        act(number, "approve");
    }

    void reject(String number) {
        act(number, "reject");
    }

    private void order(String number, String customer) {
        shop.order(
                number,
                ",'customerId':'" + customer + "','businessUnit':{'typeId':'business-unit','key':'acme-berlin'}");
    }

    private void act(String number, String action) {
        String order = shop.numbered(number).path("id").asString();
        JsonNode flow = shop.get(as(manager) + "approval-flows?where=order(id=%22" + order + "%22)")
                .at("/results/0");
        shop.update(as(manager) + "approval-flows", flow, "{'action':'" + action + "'}");
    }

    private String hire(String role, String permissions) {
        shop.post("associate-roles", "{'key':'" + role + "','permissions':['" + permissions + "']}");
        return shop.post("customers", "{'email':'" + role + "@example.org','password':'secret'}")
                .at("/customer/id")
                .asString();
    }

    private static String associate(String customer, String role) {
        return "{'customer':{'typeId':'customer','id':'"
                + customer
                + "'},'associateRoleAssignments':["
                + role(role)
                + "]}";
    }

    private static String role(String key) {
        return "{'associateRole':{'typeId':'associate-role','key':'" + key + "'}}";
    }

    private static String as(String associate) {
        return "as-associate/" + associate + "/in-business-unit/key=acme-berlin/";
    }
}
