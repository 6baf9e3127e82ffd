package io.integrationhub.taxadapter.tax;

import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.LocalDate;

/**
 * A sale of which something goes back.
 *
 * @param sold what was sold, and the tax that can go back for it
 * @param on the day it goes back: the period that the authorities are told of it in
 */
public record ReturnedSale(TaxableOrder order, Sale sold, LocalDate on) {}
