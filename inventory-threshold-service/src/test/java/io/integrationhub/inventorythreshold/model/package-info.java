@NullMarked
package io.integrationhub.inventorythreshold.model;

import org.jspecify.annotations.NullMarked;
