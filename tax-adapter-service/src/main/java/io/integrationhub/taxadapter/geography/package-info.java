/**
 * What the hub knows about places: codes of countries, regions where the tax depends on them, and territories whose tax
 * differs from that of their country. The tables are in the resource folder {@code geography}, with their sources.
 */
@NullMarked
package io.integrationhub.taxadapter.geography;

import org.jspecify.annotations.NullMarked;
