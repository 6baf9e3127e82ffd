package io.integrationhub.inventorythreshold.order;

import static io.integrationhub.inventorythreshold.order.InventoryMode.NONE;
import static io.integrationhub.inventorythreshold.order.InventoryMode.RESERVE_ON_CART;
import static io.integrationhub.inventorythreshold.order.InventoryMode.RESERVE_ON_ORDER;
import static io.integrationhub.inventorythreshold.order.InventoryMode.TRACK_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellingRuleTest {

    private static final Position SHIRT = Position.of("shirt");
    private static final Position SHIRT_IN_BERLIN = new Position("shirt", "berlin");
    private static final Position SOCKS = Position.of("socks");
    private static final Set<InventoryMode> CHECKED = Set.of(RESERVE_ON_ORDER, RESERVE_ON_CART);

    private final SellingRule rule = new SellingRule(Thresholds.of(5), MasterFailurePolicy.REFUSE, 0);

    @ParameterizedTest
    @CsvSource({"7,2,false", "7,3,true", "5,1,true", "6,1,false", "0,1,true", "-3,1,true"})
    void sellsDownToTheThresholdWithoutAsking(long lastWord, long quantity, boolean asks) {
        // Given
        Demand wanted = wanted(new OrderLine(SHIRT, quantity, RESERVE_ON_ORDER));

        // Then
        assertThat(rule.toAsk(wanted, Map.of(SHIRT, standing(lastWord, 0, 0))).contains(SHIRT))
                .isEqualTo(asks);
    }

    @Test
    void countsWhatIsHeldForOtherOrdersAsSold() {
        // Given
        Demand wanted = wanted(new OrderLine(SHIRT, 1, RESERVE_ON_ORDER));

        // Then
        assertThat(rule.toAsk(wanted, Map.of(SHIRT, standing(10, 4, 4)))).isEmpty();
        assertThat(rule.toAsk(wanted, Map.of(SHIRT, standing(10, 5, 5)))).containsExactly(SHIRT);
    }

    @Test
    void asksAboutWhatNobodySpokeOf() {
        assertThat(rule.toAsk(wanted(new OrderLine(SHIRT, 1, RESERVE_ON_ORDER)), Map.of()))
                .containsExactly(SHIRT);
    }

    @Test
    void countsTheSameArticleTwiceTogetherButEachPlaceForItself() {
        // Given
        Demand wanted = wanted(
                new OrderLine(SHIRT, 3, RESERVE_ON_ORDER),
                new OrderLine(SHIRT, 3, RESERVE_ON_CART),
                new OrderLine(SHIRT_IN_BERLIN, 3, RESERVE_ON_ORDER));

        // Then
        assertThat(wanted.of(SHIRT)).isEqualTo(6);
        assertThat(rule.toAsk(
                        wanted,
                        Map.of(
                                SHIRT, standing(10, 0, 0),
                                SHIRT_IN_BERLIN, standing(10, 0, 0))))
                .containsExactly(SHIRT);
    }

    @Test
    void neverAsksAboutLinesThatAreOnlyTrackedOrNotKept() {
        // Given
        Demand wanted = wanted(new OrderLine(SHIRT, 9, TRACK_ONLY), new OrderLine(SOCKS, 9, NONE));

        // Then
        assertThat(rule.toAsk(wanted, Map.of())).isEmpty();
        assertThat(wanted.quantities()).containsExactly(Map.entry(SHIRT, 9L));
    }

    @Test
    void checksATrackedLineTogetherWithACheckedOneOfTheSameArticle() {
        // Given
        Demand wanted = wanted(new OrderLine(SHIRT, 3, TRACK_ONLY), new OrderLine(SHIRT, 3, RESERVE_ON_ORDER));

        // Then
        assertThat(rule.toAsk(wanted, Map.of(SHIRT, standing(10, 0, 0)))).containsExactly(SHIRT);
    }

    @Test
    void takesTheMostParticularThreshold() {
        // Given
        Thresholds thresholds = new Thresholds(5, Map.of("berlin", 7L), Map.of("socks", 1L), true);

        // Then
        assertThat(thresholds.of(SHIRT, OptionalLong.empty())).isEqualTo(5);
        assertThat(thresholds.of(SHIRT_IN_BERLIN, OptionalLong.empty())).isEqualTo(7);
        assertThat(thresholds.of(new Position("socks", "berlin"), OptionalLong.empty()))
                .isEqualTo(1);
        assertThat(thresholds.of(SHIRT_IN_BERLIN, OptionalLong.of(2))).isEqualTo(2);
        assertThat(thresholds.of(SHIRT, OptionalLong.of(-4))).isZero();
    }

    @Test
    void givesAnOrderWhatEarlierOrdersLeaveOfTheAnswer() {
        // Given
        Demand wanted = wanted(new OrderLine(SHIRT, 2, RESERVE_ON_ORDER), new OrderLine(SOCKS, 1, RESERVE_ON_ORDER));
        Map<Position, Availability> standings = Map.of(SHIRT, standing(0, 5, 2));

        // When
        List<Shortage> enough = rule.shortages(Set.of(SHIRT), wanted, standings, Map.of(SHIRT, 4L));
        List<Shortage> notEnough = rule.shortages(Set.of(SHIRT, SOCKS), wanted, standings, Map.of(SHIRT, 3L));

        // Then
        assertThat(enough).isEmpty();
        assertThat(notEnough)
                .containsExactly(
                        new Shortage(SHIRT, 2, OptionalLong.of(1)), new Shortage(SOCKS, 1, OptionalLong.of(0)));
    }

    @Test
    void neverShowsLessThanNone() {
        assertThat(rule.shortages(
                        Set.of(SHIRT),
                        wanted(new OrderLine(SHIRT, 1, RESERVE_ON_ORDER)),
                        Map.of(SHIRT, standing(0, 9, 9)),
                        Map.of(SHIRT, 3L)))
                .containsExactly(new Shortage(SHIRT, 1, OptionalLong.of(0)));
    }

    @Test
    void refusesWhatNobodyAnsweredAboutIfThatIsTheChoice() {
        assertThat(unanswered(MasterFailurePolicy.REFUSE, 0, standing(100, 0, 0)))
                .containsExactly(new Shortage(SHIRT, 2, OptionalLong.empty()));
    }

    @Test
    void acceptsWhatNobodyAnsweredAboutDownToTheFloor() {
        assertThat(unanswered(MasterFailurePolicy.FLOOR, 1, standing(3, 0, 0))).isEmpty();
        assertThat(unanswered(MasterFailurePolicy.FLOOR, 2, standing(3, 0, 0)))
                .containsExactly(new Shortage(SHIRT, 2, OptionalLong.of(1)));
        assertThat(unanswered(MasterFailurePolicy.FLOOR, 0, Availability.UNKNOWN))
                .containsExactly(new Shortage(SHIRT, 2, OptionalLong.empty()));
    }

    @Test
    void acceptsWhateverNobodyAnsweredAboutIfThatIsTheChoice() {
        assertThat(unanswered(MasterFailurePolicy.ACCEPT_AND_MARK, 9, Availability.UNKNOWN))
                .isEmpty();
    }

    private static List<Shortage> unanswered(MasterFailurePolicy choice, long floor, Availability standing) {
        return new SellingRule(Thresholds.of(5), choice, floor)
                .shortagesUnanswered(
                        Set.of(SHIRT), wanted(new OrderLine(SHIRT, 2, RESERVE_ON_ORDER)), Map.of(SHIRT, standing));
    }

    private static Demand wanted(OrderLine... lines) {
        return Demand.of(List.of(lines), CHECKED);
    }

    private static Availability standing(long lastWord, long heldSince, long unknownToMaster) {
        return new Availability(OptionalLong.of(lastWord), heldSince, unknownToMaster, OptionalLong.empty());
    }
}
