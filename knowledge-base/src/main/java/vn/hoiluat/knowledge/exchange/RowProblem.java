package vn.hoiluat.knowledge.exchange;

/**
 * What is wrong with a row, in Vietnamese.
 *
 * @param row as people count
 * @param column the column's name for people; empty if it is the whole row
 */
public record RowProblem(int row, String column, String message) {}
