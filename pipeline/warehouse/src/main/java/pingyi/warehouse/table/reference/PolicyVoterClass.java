package pingyi.warehouse.table.reference;

import pingyi.warehouse.table.Column;
import pingyi.warehouse.table.Table;

/** Voter classes and their weights; a policy without any counts all ballots alike. */
@Table(
    stage = Table.Stage.REFERENCE,
    zh = "测评主体",
    grain = "One voter class of one policy.",
    key = {"policy_id", "voter_class"})
public record PolicyVoterClass(
    @Column(zh = "办法编号", says = "The policy.") String policyId,
    @Column(zh = "主体类别", says = "The class as the records name it.") String voterClass,
    @Column(zh = "主体名称", says = "The name that is printed.") String label,
    @Column(zh = "权重", says = "Its weight; the weights of a policy add up to 1.") double weight) {}
