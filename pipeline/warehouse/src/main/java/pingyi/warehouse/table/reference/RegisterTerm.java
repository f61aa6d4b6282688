package pingyi.warehouse.table.reference;

import org.jspecify.annotations.Nullable;
import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** A word that project registers and rectification lists are written in, and what it means. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "登记用语",
    grain = "One code of one vocabulary.",
    key = {"vocabulary", "code"})
public record RegisterTerm(
    @Column(
            zh = "词表",
            says =
                "project_type, project_level, project_stage, stage_result, criterion_set, criterion, attainment, rectification_state or statement_link.")
        String vocabulary,
    @Column(
            zh = "代码",
            says =
                "The code that stands in the tables; of a criterion its set, a point and its item.")
        String code,
    @Column(zh = "次序", says = "Its place in the vocabulary, from 1.") int position,
    @Column(zh = "名称", says = "What it is called.") String label,
    @Column(
            zh = "计为",
            says =
                "Of a result: passed, failed or pending; of a state: open, closed, standing or reopened; of an attainment: yes or no.")
        @Nullable String countsAs,
    @Column(
            zh = "阶段次第",
            says = "Of a stage: how far it is on the way; stages of one rank may alternate.")
        @Nullable Integer rank,
    @Column(
            zh = "前一阶段",
            says =
                "Of a stage: after which it may come, by semicolons; start where it may be the first that is stated, and stage:failed after a failure.")
        @Nullable String follows,
    @Column(
            zh = "适用类型",
            says = "Of a set of criteria: the project types it is made for, by semicolons.")
        @Nullable String appliesTo,
    @Column(
            zh = "数值",
            says =
                "Of a threshold of statement_link: its value. least_likeness: how alike an item and a statement must be at least; lead: by how much the likeliest must lead.")
        @Nullable Double number) {}
