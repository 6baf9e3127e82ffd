package io.integrationhub.inventorythreshold.order;

import static io.integrationhub.inventorythreshold.order.InventoryMode.NONE;
import static io.integrationhub.inventorythreshold.order.InventoryMode.RESERVE_ON_CART;
import static io.integrationhub.inventorythreshold.order.InventoryMode.RESERVE_ON_ORDER;
import static io.integrationhub.inventorythreshold.order.InventoryMode.TRACK_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.inventorythreshold.order.MasterAnswer.NotReserved;
import io.integrationhub.inventorythreshold.order.MasterAnswer.Quantities;
import io.integrationhub.inventorythreshold.order.MasterAnswer.Reserved;
import io.integrationhub.inventorythreshold.order.StockDecision.Accept;
import io.integrationhub.inventorythreshold.order.StockDecision.AfterAnswer;
import io.integrationhub.inventorythreshold.order.StockDecision.BeforeQuery;
import io.integrationhub.inventorythreshold.order.StockDecision.QueryMaster;
import io.integrationhub.inventorythreshold.order.StockDecision.Recheck;
import io.integrationhub.inventorythreshold.order.StockDecision.Reject;
import io.integrationhub.inventorythreshold.order.StockDecision.Result;
import io.integrationhub.inventorythreshold.order.StockDecision.SellLocally;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockDecisionTest {

    private static final Position SHIRT = Position.of("shirt");
    private static final Position SHIRT_IN_BERLIN = new Position("shirt", "berlin");
    private static final Position SOCKS = Position.of("socks");
    private static final Set<InventoryMode> CHECKED = Set.of(RESERVE_ON_ORDER, RESERVE_ON_CART);
    private static final SellingRule RULE = new SellingRule(Thresholds.of(5), MasterFailurePolicy.REJECT, 0);

    @ParameterizedTest
    @CsvSource({"7,2,false", "7,3,true", "5,1,true", "6,1,false", "0,1,true", "-3,1,true"})
    void sellsDownToTheThresholdWithoutAQuery(long reported, long quantity, boolean isQueried) {
        // Given
        Demand demand = demand(new OrderLine(SHIRT, quantity, RESERVE_ON_ORDER));

        // When
        BeforeQuery decision = decide(demand, Map.of(SHIRT, availability(reported, 0, 0)));

        // Then
        assertThat(decision).isEqualTo(isQueried ? new QueryMaster(sorted(SHIRT)) : new SellLocally());
    }

    @Test
    void deductsWhatIsHeldForOtherOrders() {
        // Given
        Demand demand = demand(new OrderLine(SHIRT, 1, RESERVE_ON_ORDER));

        // Then
        assertThat(decide(demand, Map.of(SHIRT, availability(10, 4, 4)))).isEqualTo(new SellLocally());
        assertThat(decide(demand, Map.of(SHIRT, availability(10, 5, 5)))).isEqualTo(new QueryMaster(sorted(SHIRT)));
    }

    @Test
    void queriesTheMasterAboutPositionsItNeverReported() {
        // Given
        Demand demand = demand(new OrderLine(SHIRT, 1, RESERVE_ON_ORDER));

        // Then
        assertThat(decide(demand, Map.of())).isEqualTo(new QueryMaster(sorted(SHIRT)));
    }

    @Test
    void addsUpLinesOfTheSameArticleButNotAcrossPlaces() {
        // Given
        Demand demand = demand(
                new OrderLine(SHIRT, 3, RESERVE_ON_ORDER),
                new OrderLine(SHIRT, 3, RESERVE_ON_CART),
                new OrderLine(SHIRT_IN_BERLIN, 3, RESERVE_ON_ORDER));

        // When
        BeforeQuery decision = decide(
                demand,
                Map.of(
                        SHIRT, availability(10, 0, 0),
                        SHIRT_IN_BERLIN, availability(10, 0, 0)));

        // Then
        assertThat(demand.of(SHIRT)).isEqualTo(6);
        assertThat(decision).isEqualTo(new QueryMaster(sorted(SHIRT)));
    }

    @Test
    void neverQueriesTheMasterAboutTrackedOrUntrackedLines() {
        // Given
        Demand demand = demand(new OrderLine(SHIRT, 9, TRACK_ONLY), new OrderLine(SOCKS, 9, NONE));

        // Then
        assertThat(decide(demand, Map.of())).isEqualTo(new SellLocally());
        assertThat(demand.quantities()).containsExactly(Map.entry(SHIRT, 9L));
    }

    @Test
    void checksATrackedLineTogetherWithACheckedOneOfTheSameArticle() {
        // Given
        Demand demand = demand(new OrderLine(SHIRT, 3, TRACK_ONLY), new OrderLine(SHIRT, 3, RESERVE_ON_ORDER));

        // Then
        assertThat(decide(demand, Map.of(SHIRT, availability(10, 0, 0)))).isEqualTo(new QueryMaster(sorted(SHIRT)));
    }

    @Test
    void usesTheMostSpecificThreshold() {
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
        Demand demand = demand(new OrderLine(SHIRT, 2, RESERVE_ON_ORDER), new OrderLine(SOCKS, 1, RESERVE_ON_ORDER));
        StockDecision decision = decision(demand, Map.of(SHIRT, availability(0, 5, 2)));

        // When
        AfterAnswer enough = decision.afterAnswer(sorted(SHIRT), quantities(Map.of(SHIRT, 4L)));
        AfterAnswer notEnough = decision.afterAnswer(sorted(SHIRT, SOCKS), quantities(Map.of(SHIRT, 3L)));

        // Then
        assertThat(enough).isEqualTo(new Accept());
        assertThat(notEnough)
                .isEqualTo(new Reject(List.of(
                        new Shortage(SHIRT, 2, OptionalLong.of(1)), new Shortage(SOCKS, 1, OptionalLong.of(0)))));
    }

    @Test
    void neverShowsANegativeQuantity() {
        // Given
        StockDecision decision = decision(one(SHIRT), Map.of(SHIRT, availability(0, 9, 9)));

        // Then
        assertThat(decision.afterAnswer(sorted(SHIRT), quantities(Map.of(SHIRT, 3L))))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 1, OptionalLong.of(0)))));
    }

    @Test
    void rechecksAnOutdatedAnswerOnlyIfItWouldSuffice() {
        // Given
        StockDecision decision = decision(one(SHIRT), Map.of());
        Quantities enough = new Quantities(Map.of(SHIRT, 1L), Set.of(SHIRT));
        Quantities notEnough = new Quantities(Map.of(SHIRT, 0L), Set.of(SHIRT));

        // Then
        assertThat(decision.afterAnswer(sorted(SHIRT), enough)).isEqualTo(new Recheck(Set.of(SHIRT)));
        assertThat(decision.afterAnswer(sorted(SHIRT), notEnough))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 1, OptionalLong.of(0)))));
    }

    @Test
    void leavesWhatOtherCartsHaveReservedAndGivesACartWhatItHasReserved() {
        // Given
        Map<Position, Availability> known =
                Map.of(SHIRT, new Availability(OptionalLong.of(9), 0, 0, OptionalLong.empty(), 4));
        SellingRule rule = new SellingRule(Thresholds.of(3), MasterFailurePolicy.FLOOR, 0);
        Map<Position, Long> three = Map.of(SHIRT, 3L);
        StockDecision without = new StockDecision(rule, new Demand(three, Set.of(SHIRT)), known);
        StockDecision with = new StockDecision(rule, new Demand(three, Set.of(SHIRT), three), known);

        // Then
        assertThat(without.beforeQuery()).isEqualTo(new QueryMaster(sorted(SHIRT)));
        assertThat(with.beforeQuery()).isEqualTo(new SellLocally());
        Quantities six = new Quantities(Map.of(SHIRT, 6L), Set.of());
        assertThat(without.afterAnswer(sorted(SHIRT), six))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 3, OptionalLong.of(2)))));
        assertThat(with.afterAnswer(sorted(SHIRT), six)).isEqualTo(new Accept());
        assertThat(without.afterFailure(sorted(SHIRT))).isEqualTo(new Accept());
    }

    @Test
    void decidesAnOutdatedAnswerByWhatIsAvailableHere() {
        // Given
        StockDecision decision = decision(one(SHIRT), Map.of());

        // Then
        assertThat(decision.afterRecording(Map.of(SHIRT, availability(3, 2, 0))))
                .isEqualTo(new Accept());
        assertThat(decision.afterRecording(Map.of(SHIRT, availability(3, 3, 0))))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 1, OptionalLong.of(0)))));
    }

    @Test
    void acceptsAReservationOnlyIfEnoughIsLeftForEarlierOrders() {
        // Given
        StockDecision decision = decision(one(SHIRT), Map.of(SHIRT, availability(0, 2, 2)));

        // Then
        assertThat(decision.afterAnswer(sorted(SHIRT), new Reserved(Map.of(SHIRT, 2L))))
                .isEqualTo(new Accept());
        assertThat(decision.afterAnswer(sorted(SHIRT), new Reserved(Map.of(SHIRT, 1L))))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 1, OptionalLong.of(0)))));
        assertThat(decision.afterAnswer(sorted(SHIRT), new Reserved(Map.of()))).isInstanceOf(Reject.class);
    }

    @Test
    void rejectsAnOrderWithoutAReservationEvenIfTheMasterStatesEnough() {
        // Given
        StockDecision decision = decision(one(SHIRT), Map.of());

        // Then
        assertThat(decision.afterAnswer(sorted(SHIRT), new NotReserved(Map.of(SHIRT, 0L))))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 1, OptionalLong.of(0)))));
        assertThat(decision.afterAnswer(sorted(SHIRT), new NotReserved(Map.of(SHIRT, 9L))))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 1, OptionalLong.empty()))));
    }

    @Test
    void rejectsAnOrderWithoutAnAnswerIfThatIsThePolicy() {
        assertThat(afterFailure(MasterFailurePolicy.REJECT, 0, availability(100, 0, 0)))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 2, OptionalLong.empty()))));
    }

    @Test
    void acceptsAnOrderWithoutAnAnswerDownToTheFloor() {
        assertThat(afterFailure(MasterFailurePolicy.FLOOR, 1, availability(3, 0, 0)))
                .isEqualTo(new Accept());
        assertThat(afterFailure(MasterFailurePolicy.FLOOR, 2, availability(3, 0, 0)))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 2, OptionalLong.of(1)))));
        assertThat(afterFailure(MasterFailurePolicy.FLOOR, 0, Availability.UNKNOWN))
                .isEqualTo(new Reject(List.of(new Shortage(SHIRT, 2, OptionalLong.empty()))));
    }

    @Test
    void acceptsAnyOrderWithoutAnAnswerIfThatIsThePolicy() {
        assertThat(afterFailure(MasterFailurePolicy.ACCEPT_AND_MARK, 9, Availability.UNKNOWN))
                .isEqualTo(new Accept());
    }

    private static Result afterFailure(MasterFailurePolicy policy, long floor, Availability availability) {
        Demand two = demand(new OrderLine(SHIRT, 2, RESERVE_ON_ORDER));
        return new StockDecision(new SellingRule(Thresholds.of(5), policy, floor), two, Map.of(SHIRT, availability))
                .afterFailure(sorted(SHIRT));
    }

    private static BeforeQuery decide(Demand demand, Map<Position, Availability> availability) {
        return decision(demand, availability).beforeQuery();
    }

    private static StockDecision decision(Demand demand, Map<Position, Availability> availability) {
        return new StockDecision(RULE, demand, availability);
    }

    private static Quantities quantities(Map<Position, Long> quantities) {
        return new Quantities(quantities, Set.of());
    }

    private static Demand one(Position position) {
        return demand(new OrderLine(position, 1, RESERVE_ON_ORDER));
    }

    private static Demand demand(OrderLine... lines) {
        return Demand.of(List.of(lines), CHECKED);
    }

    private static SortedSet<Position> sorted(Position... positions) {
        return new TreeSet<>(List.of(positions));
    }

    private static Availability availability(long reported, long held, long unknownToMaster) {
        return new Availability(OptionalLong.of(reported), held, unknownToMaster, OptionalLong.empty());
    }
}
