/**
 * The commands of {@code hoiluat} besides starting the service: they read arguments, call one class of another package and
 * print what it says.
 */
@NullMarked
package vn.hoiluat.cli;

import org.jspecify.annotations.NullMarked;
