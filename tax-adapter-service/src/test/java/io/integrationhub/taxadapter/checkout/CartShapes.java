package io.integrationhub.taxadapter.checkout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The carts that differ most from each other among all that can be made by changing some. */
final class CartShapes {

    private static final int CANDIDATES = 800;

    private CartShapes() {}

    /** A cart, and how it came about. */
    record Shape(String name, ObjectNode cart) {

        @Override
        public String toString() {
            return name;
        }

        /** What fields it has, with their kinds, and what is said in those that steer tax. */
        Set<String> traits() {
            Set<String> traits = new HashSet<>();
            collect("", cart, traits);
            return traits;
        }

        private static void collect(String path, JsonNode node, Set<String> traits) {
            if (node.isObject()) {
                node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), traits));
            } else if (node.isArray()) {
                traits.add(path + "[" + Integer.toString(node.size(), 2).length() + "]");
                node.forEach(one -> collect(path, one, traits));
            } else {
                boolean telling = path.matches(".*(Mode|currencyCode|country|type)");
                traits.add(path + ":" + (telling ? node.asString("") : node.getNodeType()));
            }
        }
    }

    /** Some of all the carts that there are with two changes; the same ones every time. */
    static List<Shape> of(Map<String, ObjectNode> carts) {
        List<Map.Entry<String, UnaryOperator<ObjectNode>>> changes =
                List.copyOf(CartChanges.all().entrySet());
        List<String> names = carts.keySet().stream().sorted().toList();
        Random random = new Random(42);
        List<Shape> shapes = new ArrayList<>();
        while (shapes.size() < CANDIDATES) {
            String name = names.get(random.nextInt(names.size()));
            Map.Entry<String, UnaryOperator<ObjectNode>> one = changes.get(random.nextInt(changes.size()));
            Map.Entry<String, UnaryOperator<ObjectNode>> two = changes.get(random.nextInt(changes.size()));
            ObjectNode cart = Objects.requireNonNull(carts.get(name)).deepCopy();
            if (!cart.has("shippingAddress") && random.nextInt(4) > 0) {
                // Few public examples say where they go to, and the others are taxed no further.
                CartChanges.all().get("to New York").apply(cart);
            }
            shapes.add(new Shape(
                    name + ", " + one.getKey() + ", " + two.getKey(),
                    CartChanges.inOneCurrency(
                            two.getValue().apply(one.getValue().apply(cart)))));
        }
        return shapes;
    }

    /** So many of them, each as far as possible from all that were chosen before. */
    static List<Shape> mostDifferent(List<Shape> shapes, int count) {
        List<Set<String>> traits = shapes.stream().map(Shape::traits).toList();
        double[] distance = new double[shapes.size()];
        Arrays.fill(distance, 1);
        List<Shape> chosen = new ArrayList<>();
        int next = 0;
        while (chosen.size() < Math.min(count, shapes.size())) {
            chosen.add(shapes.get(next));
            int farthest = 0;
            for (int index = 0; index < distance.length; index++) {
                distance[index] = Math.min(distance[index], distance(traits.get(next), traits.get(index)));
                farthest = distance[index] > distance[farthest] ? index : farthest;
            }
            next = farthest;
        }
        return chosen;
    }

    private static double distance(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return 1 - (double) common / (one.size() + other.size() - common);
    }
}
