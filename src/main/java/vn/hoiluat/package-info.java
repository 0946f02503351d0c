/** The program's entry point. Every package directly below is one module of the application. */
@NullMarked
package vn.hoiluat;

import org.jspecify.annotations.NullMarked;
